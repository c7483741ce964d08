package cn.zhiban.material.inspection;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Photographs and scans. Their size is read from the head; they are decoded in parts only, never whole. */
final class ImageFile {

    /** More than any camera or scanner of an applicant makes: 100 megapixels. */
    private static final long MOST_PIXELS = 100_000_000;

    private static final int LONGEST_SIDE = 1_600;

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException, UnfitFile;
    }

    private ImageFile() {}

    static Finding look(FileType type, Path file) throws IOException, UnfitFile {
        return read(file, reader -> {
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                throw new UnfitFile("upload-pixels", "图片有 %,d 万像素，超过 1 亿像素，请缩小后再上传".formatted(pixels / 10_000));
            }
            reader.read(0, sampled(reader)); // fails where there are no pixels
            return new Finding(type.mediaType(), 1);
        });
    }

    /** The image as it is shown: at most 1,600 pixels a side, without whatever else the file carries. */
    static byte[] page(Path file) throws IOException, UnfitFile {
        return jpeg(Upright.of(file, read(file, reader -> {
            return onWhite(reader.read(0, sampled(reader)));
        })));
    }

    /** No more pixels than are shown. */
    private static ImageReadParam sampled(ImageReader reader) throws IOException {
        var some = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE);
        some.setSourceSubsampling(step, step, 0, 0);
        return some;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        double scale = Math.min(1, LONGEST_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = (int) Math.max(1, image.getWidth() * scale);
        int height = (int) Math.max(1, image.getHeight() * scale);
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = plain.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static <T> T read(Path file, Reading<T> reading) throws IOException, UnfitFile {
        try (var input = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw broken();
            }
            var reader = readers.next();
            reader.setInput(input, true, true);
            try {
                return reading.from(reader);
            } catch (IOException | RuntimeException unreadable) {
                throw broken();
            } finally {
                reader.dispose();
            }
        }
    }

    private static UnfitFile broken() {
        return new UnfitFile("upload-broken", "图片已损坏，打不开，请重新拍照或扫描后再上传");
    }
}
