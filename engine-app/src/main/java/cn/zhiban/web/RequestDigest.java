package cn.zhiban.web;

import cn.zhiban.shared.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Tells whether two requests say the same: the SHA-256 of what they mean, whatever the order of their fields. */
@Component
public class RequestDigest {

    private final ObjectMapper json;

    RequestDigest(ObjectMapper json) {
        this.json = json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }

    /**
     * @param parts everything that the work depends on: path variables, the read body, the digest of an uploaded file
     * @return 64 hexadecimal digits
     */
    public String of(Object... parts) {
        try {
            var text = json.writeValueAsString(json.convertValue(Arrays.asList(parts), Object.class));
            return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a request cannot be digested", e);
        }
    }
}
