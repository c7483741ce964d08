package cn.zhiban.acceptance.web;

import cn.zhiban.catalogue.Material;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.Upload;
import java.util.Locale;

/**
 * The control for the file of one material, as a template draws it.
 *
 * @param required whether it is to be supplied by the answers given so far
 * @param upload what was stored at an earlier post; null for nothing
 * @param error what is wrong, empty if nothing is
 */
record FileField(Material material, boolean required, Upload upload, String error) {

    private static final int KILOBYTE = 1024;

    public String id() {
        return MaterialFiles.control(material.key());
    }

    public String keptName() {
        return MaterialFiles.keptControl(material.key());
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    public String accept() {
        return String.join(",", material.fileTypes());
    }

    /** 1.2 MB, 35 KB */
    public String size() {
        return sizeOf(upload);
    }

    ErrorLink link() {
        return new ErrorLink(id(), material.name() + "：" + error);
    }

    static String sizeOf(Upload upload) {
        if (upload.bytes() < KILOBYTE) {
            return upload.bytes() + " 字节";
        }
        return upload.bytes() < KILOBYTE * KILOBYTE
                ? upload.bytes() / KILOBYTE + " KB"
                : String.format(Locale.ROOT, "%.1f MB", upload.bytes() / (double) (KILOBYTE * KILOBYTE));
    }
}
