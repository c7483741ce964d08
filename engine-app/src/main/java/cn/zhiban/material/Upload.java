package cn.zhiban.material;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that somebody sent.
 *
 * @param type media type, found from the content and never believed from the name
 * @param sha256 lower-case hexadecimal digest of the content
 */
public record Upload(UUID id, long ownerId, String name, String type, long bytes, String sha256, Instant createdAt) {

    public String size() {
        return FileSize.inWords(bytes);
    }
}
