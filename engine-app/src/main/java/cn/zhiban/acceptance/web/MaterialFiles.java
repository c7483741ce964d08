package cn.zhiban.acceptance.web;

import cn.zhiban.catalogue.Material;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The files of a posted form, one control a material. A file is stored at the first post, whatever else is wrong with
 * the form, and stands in a hidden field from then on: nobody chooses it a second time.
 */
@Component
class MaterialFiles {

    /** @param errors by the key of the material */
    record Received(Map<String, Upload> uploads, Map<String, String> errors) {

        static Received nothing() {
            return new Received(new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private final Uploads uploads;

    MaterialFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    static String control(String materialKey) {
        return "material-" + materialKey;
    }

    static String keptControl(String materialKey) {
        return "kept-" + materialKey;
    }

    Received receive(Actor actor, List<Material> materials, HttpServletRequest request) {
        var received = kept(actor, materials, request.getParameterMap());
        if (request instanceof MultipartHttpServletRequest parts) {
            for (var material : materials) {
                var file = parts.getFile(control(material.key()));
                if (file != null
                        && file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isEmpty()) {
                    add(actor, material, file, received);
                }
            }
        }
        return received;
    }

    /** Files that were stored at an earlier post of the same form; a foreign one is treated as none. */
    Received kept(Actor actor, List<Material> materials, Map<String, String[]> parameters) {
        var received = Received.nothing();
        for (var material : materials) {
            var posted = parameters.getOrDefault(keptControl(material.key()), new String[0]);
            if (posted.length == 1) {
                owned(actor, posted[0]).ifPresent(upload -> received.uploads().put(material.key(), upload));
            }
        }
        return received;
    }

    private Optional<Upload> owned(Actor actor, String id) {
        try {
            return Optional.of(uploads.ownedBy(actor, UUID.fromString(id)));
        } catch (IllegalArgumentException | RefusedRequest unknown) {
            return Optional.empty();
        }
    }

    private void add(Actor actor, Material material, MultipartFile file, Received received) {
        try (var content = file.getInputStream()) {
            var upload = uploads.store(actor, file.getOriginalFilename(), content);
            material.refusal(upload.type(), upload.bytes())
                    .ifPresentOrElse(
                            words -> received.errors().put(material.key(), words),
                            () -> received.uploads().put(material.key(), upload));
        } catch (RefusedRequest refused) {
            received.errors().put(material.key(), refused.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
