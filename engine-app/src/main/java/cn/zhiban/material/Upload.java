package cn.zhiban.material;

import java.time.Instant;
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

    public String size() {
        return FileSize.inWords(bytes);
    }
}
