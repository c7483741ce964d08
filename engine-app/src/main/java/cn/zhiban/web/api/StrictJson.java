package cn.zhiban.web.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.stereotype.Component;

/** What no controller wants to meet: a list with an empty place in it, a moment that no calendar and no table holds. */
@Component
class StrictJson implements Jackson2ObjectMapperBuilderCustomizer {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    @Override
    public void customize(Jackson2ObjectMapperBuilder builder) {
        builder.deserializerByType(OffsetDateTime.class, new Moment());
        builder.postConfigurer(mapper ->
                mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }

    /** ISO 8601 with an offset, in a year of four digits from 1900 on. */
    private static final class Moment extends JsonDeserializer<OffsetDateTime> {

        @Override
        public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString("");
            try {
                var moment = OffsetDateTime.parse(text);
                if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                    return moment;
                }
            } catch (DateTimeException noMoment) {
                return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, text, "no moment");
            }
            return (OffsetDateTime) context.handleWeirdStringValue(OffsetDateTime.class, text, "no moment of our time");
        }
    }
}
