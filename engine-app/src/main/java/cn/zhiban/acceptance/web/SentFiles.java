package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission.SentMaterial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Files for a material as REST takes them: one as {@code uploadId}, several as {@code uploadIds} or under the same key
 * again; all of a key belong together, in the order of their first mention.
 *
 * @param deferred whether the applicant promises to bring it later
 * @param committed whether a letter of commitment takes its place
 */
record SentFiles(String key, UUID uploadId, List<UUID> uploadIds, Boolean deferred, Boolean committed) {

    static List<SentMaterial> byMaterial(List<SentFiles> sent) {
        var byKey = new LinkedHashMap<String, LinkedHashSet<UUID>>();
        for (var one : sent == null ? List.<SentFiles>of() : sent) {
            boolean instead = Boolean.TRUE.equals(one.committed()) || Boolean.TRUE.equals(one.deferred());
            if (instead && one.all().isEmpty()) {
                continue;
            }
            byKey.computeIfAbsent(one.key(), key -> new LinkedHashSet<>()).addAll(one.all());
        }
        return byKey.entrySet().stream()
                .map(one -> new SentMaterial(one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    static List<String> committed(List<SentFiles> sent) {
        return sent.stream()
                .filter(one -> Boolean.TRUE.equals(one.committed()))
                .map(SentFiles::key)
                .distinct()
                .toList();
    }

    static List<String> deferred(List<SentFiles> sent) {
        return sent.stream()
                .filter(one -> Boolean.TRUE.equals(one.deferred()) && one.key() != null)
                .map(SentFiles::key)
                .distinct()
                .toList();
    }

    private List<UUID> all() {
        var all = new ArrayList<UUID>();
        if (uploadId != null) {
            all.add(uploadId);
        }
        if (uploadIds != null) {
            all.addAll(uploadIds);
        }
        return all;
    }
}
