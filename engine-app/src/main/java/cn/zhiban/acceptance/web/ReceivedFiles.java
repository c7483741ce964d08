package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.material.Upload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a form has brought, now or at an earlier post.
 *
 * @param uploads by the key of the material, in order
 * @param errors by the key of the material: what could not be taken
 */
public record ReceivedFiles(Map<String, List<Upload>> uploads, Map<String, String> errors) {

    static ReceivedFiles nothing() {
        return new ReceivedFiles(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    List<Upload> of(String materialKey) {
        return uploads.getOrDefault(materialKey, List.of());
    }

    /** Empty when nothing is wrong with what came for that material. */
    String error(String materialKey) {
        return errors.getOrDefault(materialKey, "");
    }

    /** The materials for which there is a file. */
    public List<SentMaterial> sent() {
        return uploads.entrySet().stream()
                .map(one -> new SentMaterial(
                        one.getKey(), one.getValue().stream().map(Upload::id).toList()))
                .toList();
    }

    void add(String materialKey, Upload upload) {
        var files = uploads.computeIfAbsent(materialKey, key -> new ArrayList<>());
        if (!files.contains(upload)) {
            files.add(upload);
        }
    }

    void refuse(String materialKey, String words) {
        errors.put(materialKey, words);
    }
}
