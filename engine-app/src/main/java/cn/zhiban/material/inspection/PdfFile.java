package cn.zhiban.material.inspection;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Documents: they open without a password, have pages and run nothing. */
final class PdfFile {

    private static final float LONGEST_SIDE = 1_800;

    /** 150 dots an inch, enough to read a form. */
    private static final float LARGEST_SCALE = 150 / 72f;

    private interface Reading<T> {
        T from(PDDocument document) throws IOException, UnfitFile;
    }

    private PdfFile() {}

    static Finding look(Path file) throws UnfitFile {
        return read(file, document -> {
            if (document.getNumberOfPages() == 0 || document.getPage(0) == null) {
                throw broken();
            }
            if (ActiveContent.in(document.getDocument())) {
                throw new UnfitFile("upload-script", "PDF 里带有脚本或可执行动作，请另存或打印成不带脚本的 PDF 后再上传");
            }
            return new Finding(FileType.PDF.mediaType(), document.getNumberOfPages());
        });
    }

    /** One page, from 1, as a JPEG of at most 1,800 pixels a side. */
    static byte[] page(Path file, int page) throws UnfitFile {
        return read(file, document -> {
            var box = document.getPage(page - 1).getCropBox();
            float scale = Math.min(LARGEST_SCALE, LONGEST_SIDE / Math.max(box.getWidth(), box.getHeight()));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return ImageFile.jpeg(renderer.renderImage(page - 1, scale, ImageType.RGB));
        });
    }

    private static <T> T read(Path file, Reading<T> reading) throws UnfitFile {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return reading.from(document);
        } catch (InvalidPasswordException locked) {
            throw new UnfitFile("upload-locked", "PDF 需要口令才能打开，请去掉口令后再上传");
        } catch (IOException | RuntimeException unreadable) {
            throw broken();
        }
    }

    private static UnfitFile broken() {
        return new UnfitFile("upload-broken", "PDF 已损坏，打不开，请重新导出后再上传");
    }
}
