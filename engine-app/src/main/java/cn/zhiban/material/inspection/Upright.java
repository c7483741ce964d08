package cn.zhiban.material.inspection;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Turns a photograph as the camera was held: phones note that and leave the image lying on its side. */
final class Upright {

    private static final int AS_IT_IS = 1;
    private static final int UPSIDE_DOWN = 3;
    private static final int TO_THE_LEFT = 6;
    private static final int TO_THE_RIGHT = 8;

    private Upright() {}

    static BufferedImage of(Path file, BufferedImage image) {
        return switch (orientation(file)) {
            case UPSIDE_DOWN -> turned(image, 2);
            case TO_THE_LEFT -> turned(image, 1);
            case TO_THE_RIGHT -> turned(image, 3);
            default -> image; // mirrored ones, which no camera makes, stay as they are
        };
    }

    private static int orientation(Path file) {
        try {
            var exif = ImageMetadataReader.readMetadata(file.toFile()).getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? exif.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : AS_IT_IS;
        } catch (ImageProcessingException | MetadataException | IOException unknown) {
            return AS_IT_IS;
        }
    }

    private static BufferedImage turned(BufferedImage image, int quarters) {
        boolean sideways = quarters % 2 == 1;
        int width = sideways ? image.getHeight() : image.getWidth();
        int height = sideways ? image.getWidth() : image.getHeight();
        var turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        var turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = turned.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return turned;
    }
}
