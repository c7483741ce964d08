package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.CheckingFile;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The files of a posted form, one control a material. A file is stored at the first post, whatever else is wrong with
 * the form, and stands in a hidden field from then on: nobody chooses it a second time. A button beside each file takes
 * it away again.
 */
@Component
public class MaterialFiles {

    private static final String REMOVE = "_removeFile";

    /** More are not even looked at. */
    private static final int MOST_NAMED = 200;

    private final Uploads uploads;

    MaterialFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    public static String control(String materialKey) {
        return "material-" + materialKey;
    }

    public static String keptControl(String materialKey) {
        return "kept-" + materialKey;
    }

    static String removal(String materialKey, Upload upload) {
        return materialKey + "/" + upload.id();
    }

    /** Whether the post only takes a file away: the form is then shown again, not judged. */
    static boolean isRemoval(HttpServletRequest request) {
        return request.getParameter(REMOVE) != null;
    }

    public ReceivedFiles receive(Actor actor, List<Material> materials, HttpServletRequest request) {
        var received = kept(actor, materials, request.getParameterMap());
        if (request instanceof MultipartHttpServletRequest parts) {
            for (var material : materials) {
                parts.getFiles(control(material.key())).stream()
                        .filter(MaterialFiles::isChosen)
                        .forEach(file -> add(actor, material, file, received));
            }
        }
        return received;
    }

    /** Files that were stored at an earlier post of the same form; a foreign one is treated as none. */
    ReceivedFiles kept(Actor actor, List<Material> materials, Map<String, String[]> parameters) {
        var received = ReceivedFiles.nothing();
        var removed = List.of(parameters.getOrDefault(REMOVE, new String[0]));
        for (var material : materials) {
            Stream.of(parameters.getOrDefault(keptControl(material.key()), new String[0]))
                    .limit(MOST_NAMED)
                    .map(id -> owned(actor, id))
                    .flatMap(Optional::stream)
                    .filter(upload -> !removed.contains(removal(material.key(), upload)))
                    .forEach(upload -> keep(material, upload, received));
        }
        return received;
    }

    /** One too many is told: a file that was shown as sent is never left out silently. */
    private static void keep(Material material, Upload upload, ReceivedFiles received) {
        if (received.of(material.key()).size() < CheckingFile.MOST_FILES) {
            received.add(material.key(), upload);
        } else {
            received.refuse(
                    material.key(), "最多 %d 个文件，请合并后再上传（%s 没有保存）".formatted(CheckingFile.MOST_FILES, upload.name()));
        }
    }

    private Optional<Upload> owned(Actor actor, String id) {
        try {
            return Optional.of(uploads.ownedBy(actor, UUID.fromString(id)));
        } catch (IllegalArgumentException | RefusedRequest unknown) {
            return Optional.empty();
        }
    }

    /** An untouched control sends a part without a name. */
    private static boolean isChosen(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty();
    }

    private void add(Actor actor, Material material, MultipartFile file, ReceivedFiles received) {
        if (received.of(material.key()).size() >= CheckingFile.MOST_FILES) {
            received.refuse(material.key(), "最多 " + CheckingFile.MOST_FILES + " 个文件，请合并后再上传");
            return;
        }
        try {
            var upload = uploads.store(actor, file.getOriginalFilename(), file, file.getSize());
            material.refusal(upload.type(), upload.bytes())
                    .ifPresentOrElse(
                            words -> received.refuse(material.key(), named(file, words)),
                            () -> received.add(material.key(), upload));
        } catch (RefusedRequest refused) {
            var words = refused.code().equals("upload-type") ? material.refusal() : refused.getMessage();
            received.refuse(material.key(), named(file, words));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of several files, the one that is meant. */
    private static String named(MultipartFile file, String words) {
        return words + "（" + file.getOriginalFilename() + " 没有保存）";
    }
}
