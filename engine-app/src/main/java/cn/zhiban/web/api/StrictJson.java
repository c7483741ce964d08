package cn.zhiban.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/** What no controller wants to meet: a list with an empty place in it, a day or a moment that no calendar and no table
 * holds, a number in the place of a word. */
@Component
class StrictJson implements Jackson2ObjectMapperBuilderCustomizer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    @Override
    public void customize(Jackson2ObjectMapperBuilder builder) {
        builder.deserializerByType(OffsetDateTime.class, new OfOurTime<>(OffsetDateTime.class, OffsetDateTime::parse));
        builder.deserializerByType(LocalDate.class, new OfOurTime<>(LocalDate.class, LocalDate::parse));
        builder.featuresToEnable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        builder.postConfigurer(mapper ->
                mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    /** A day, or a moment with its offset, written as ISO 8601 says, in a year of four digits from 1900 on. */
    private static final class OfOurTime<T extends Temporal> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> parse;

        OfOurTime(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            try {
                var read = parse.apply(text);
                int year = read.get(ChronoField.YEAR);
                if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                    return read;
                }
            } catch (DateTimeException none) {
                return type.cast(context.handleWeirdStringValue(type, text, "not written as it should be"));
            }
            return type.cast(context.handleWeirdStringValue(type, text, "not of our time"));
        }
    }
}
