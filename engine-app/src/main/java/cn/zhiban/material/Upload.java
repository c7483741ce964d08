package cn.zhiban.material;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A file that somebody sent.
 *
 * @param type media type, found from the content and never believed from the name
 * @param sha256 lower-case hexadecimal digest of the content
 * @param pages that can be shown as images; 0 where it can only be downloaded
 * @param contentId its bytes, which may be those of other uploads too: never told to anybody
 */
public record Upload(
        UUID id,
        long ownerId,
        String name,
        String type,
        long bytes,
        String sha256,
        Instant createdAt,
        int pages,
        UUID contentId) {

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of(".pdf"),
            "image/jpeg", List.of(".jpg", ".jpeg"),
            "image/png", List.of(".png"),
            "application/ofd", List.of(".ofd"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of(".docx"));

    /** The name under which it is given back: with an ending of its type. */
    public String fileName() {
        var endings = ENDINGS.getOrDefault(type, List.of());
        var plain = name.toLowerCase(Locale.ROOT);
        return endings.isEmpty() || endings.stream().anyMatch(plain::endsWith) ? name : name + endings.get(0);
    }

    public String size() {
        return FileSize.inWords(bytes);
    }
}
