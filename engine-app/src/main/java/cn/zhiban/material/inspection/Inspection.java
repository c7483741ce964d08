package cn.zhiban.material.inspection;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a file. It may be made to exhaust whoever looks: only {@link HelperMain} calls this. */
final class Inspection {

    private Inspection() {}

    static Finding of(FileType type, Path file) throws IOException, UnfitFile {
        if (type != FileType.PACKAGE) {
            SecondFormat.refuse(type, file);
        }
        return switch (type) {
            case PDF -> PdfFile.look(file);
            case JPEG, PNG -> ImageFile.look(type, file);
            case PACKAGE -> PackageFile.look(file);
        };
    }

    static byte[] page(FileType type, Path file, int page) throws IOException, UnfitFile {
        return switch (type) {
            case PDF -> PdfFile.page(file, page);
            case JPEG, PNG -> ImageFile.page(file);
            case PACKAGE -> throw new UnfitFile("no-preview", "这种文件不能预览，请下载后查看");
        };
    }
}
