package cn.zhiban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestDigestTest {

    record Wish(String name, BigDecimal amount, Map<String, Object> form) {}

    private final RequestDigest digest = new RequestDigest(new ObjectMapper());

    @Test
    void isTheSameWhateverTheOrderOfFields() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", Map.of("x", 1, "y", 2));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", Map.of("y", 2, "x", 1));
        other.put("a", 1);

        assertThat(digest.of(new Wish("质押", BigDecimal.ONE, one)))
                .isEqualTo(digest.of(new Wish("质押", BigDecimal.ONE, other)));
        assertThat(digest.of(one)).hasSize(64);
    }

    @Test
    void differsWhenAnythingDiffers() {
        assertThat(digest.of("1", "2")).isNotEqualTo(digest.of("12"));
        assertThat(digest.of("1", null)).isNotEqualTo(digest.of("1"));
        assertThat(digest.of(new Wish("a", BigDecimal.ONE, null)))
                .isNotEqualTo(digest.of(new Wish("a", BigDecimal.TEN, null)));
    }
}
