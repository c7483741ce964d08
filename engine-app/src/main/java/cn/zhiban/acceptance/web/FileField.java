package cn.zhiban.acceptance.web;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.Upload;
import cn.zhiban.sharing.Finding;
import java.util.List;

/**
 * The control for the files of one material, as {@code fragments/files :: upload(field)} draws it.
 *
 * @param version of the item that asks for it
 * @param required whether it is to be supplied by the answers given so far
 * @param uploads what is stored for it, in order
 * @param error what is wrong, empty if nothing is
 * @param reason why it is asked for again; null at the first time
 * @param found what a register says in its place; null where none is asked
 */
public record FileField(
        ItemVersion version,
        Material material,
        boolean required,
        List<Upload> uploads,
        String error,
        String reason,
        Finding found) {

    static FileField of(
            ItemVersion version, Material material, boolean required, ReceivedFiles received, String reason) {
        var key = material.key();
        return new FileField(version, material, required, received.of(key), received.error(key), reason, null);
    }

    public String id() {
        return MaterialFiles.control(material.key());
    }

    public String keptName() {
        return MaterialFiles.keptControl(material.key());
    }

    /** The value of the button that takes a file away. */
    public String removal(Upload upload) {
        return MaterialFiles.removal(material.key(), upload);
    }

    public boolean wrong() {
        return !error.isEmpty();
    }

    public String accept() {
        return String.join(",", material.fileTypes());
    }

    /** Whether it need not be brought. */
    public boolean waived() {
        return found != null && found.verdict() == Finding.Verdict.HOLDS;
    }

    /** What a screen reader is to read with the control. */
    public String describedBy() {
        return (reason == null ? "" : id() + "-reason ") + (wrong() ? id() + "-error " : "") + id() + "-hint";
    }

    public ErrorLink link() {
        return new ErrorLink(id(), material.name() + "：" + error);
    }
}
