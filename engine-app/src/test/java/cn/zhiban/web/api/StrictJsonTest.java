package cn.zhiban.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class StrictJsonTest {

    record Body(LocalDate day, OffsetDateTime moment, DayOfWeek word) {}

    private final ObjectMapper mapper = mapper();

    @Test
    void readsWhatIsOfOurTime() throws Exception {
        var read = mapper.readValue(
                "{\"day\":\"1900-01-01\",\"moment\":\"9999-12-31T23:59:59+08:00\",\"word\":\"MONDAY\"}", Body.class);

        assertThat(read)
                .isEqualTo(new Body(
                        LocalDate.of(1900, 1, 1), OffsetDateTime.parse("9999-12-31T23:59:59+08:00"), DayOfWeek.MONDAY));
        assertThat(mapper.readValue("{\"day\":null}", Body.class).day()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"day\":\"+999999999-12-31\"}",
                "{\"day\":\"-999999999-01-01\"}",
                "{\"day\":\"1899-12-31\"}",
                "{\"day\":\"+10000-01-01\"}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"\"}",
                "{\"day\":12}",
                "{\"day\":[2026,3,2]}",
                "{\"moment\":\"1899-12-31T00:00:00Z\"}",
                "{\"moment\":1772413200}",
                "{\"word\":0}"
            })
    void refusesWhatNoCalendarHoldsAndNumbersInThePlaceOfWords(String body) {
        assertThatThrownBy(() -> mapper.readValue(body, Body.class)).isInstanceOf(JsonMappingException.class);
    }

    private static ObjectMapper mapper() {
        var builder = new Jackson2ObjectMapperBuilder();
        new StrictJson().customize(builder);
        return builder.build();
    }
}
