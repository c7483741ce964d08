package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register.Fact;
import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.Answer.Doubt;
import cn.zhiban.sharing.Question;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Believes an answer only when it is whole, answers this question, and speaks of this applicant. */
@Component
class ReadingAnswer {

    private static final int LONGEST_TEXT = 500;
    private static final Answer GARBLED = Answer.unsure(Doubt.GARBLED);

    private final ObjectMapper json;

    ReadingAnswer(ObjectMapper json) {
        this.json = json;
    }

    Answer read(Question question, byte[] body) {
        try {
            return judge(question, json.readValue(body, Wire.Told.class));
        } catch (IOException | DateTimeParseException unreadable) {
            return GARBLED;
        }
    }

    private static Answer judge(Question question, Wire.Told told) {
        if (told == null
                || told.found() == null
                || !question.id().equals(told.requestId())
                || told.asOf() == null
                || told.asOf().isAfter(question.asOf())) {
            return GARBLED;
        }
        if (!told.found()) {
            return Answer.notFound(told.asOf());
        }
        if (!speaksOf(question.subject(), told.subject())) {
            return Answer.unsure(Doubt.SOMEBODY_ELSE);
        }
        return facts(question, told);
    }

    private static boolean speaksOf(Question.Subject asked, Wire.Who told) {
        return asked == null
                || told != null
                        && asked.code().equals(told.code())
                        && asked.name().equals(told.name());
    }

    private static Answer facts(Question question, Wire.Told told) {
        if (told.facts() == null) {
            return GARBLED;
        }
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : question.register().facts()) {
            var value = value(fact, told.facts().path(fact.key()));
            if (value == null) {
                return GARBLED;
            }
            if (contradicts(question.parameters().get(fact.key()), value)) {
                return GARBLED;
            }
            facts.put(fact.key(), value);
        }
        return Answer.found(told.asOf(), facts);
    }

    /** An answer about another year or another thing than was asked. */
    private static boolean contradicts(Object asked, Object told) {
        return asked != null && !plain(asked).equals(plain(told));
    }

    private static String plain(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString();
    }

    /** @return null where it is missing or of another type */
    private static Object value(Fact fact, JsonNode node) {
        return switch (fact.type()) {
            case TEXT -> isText(node) ? node.textValue().strip() : null;
            case NUMBER -> node.isNumber() ? node.decimalValue() : null;
            case DATE -> isText(node) ? LocalDate.parse(node.textValue()) : null;
            case YES_OR_NO -> node.isBoolean() ? node.booleanValue() : null;
        };
    }

    private static boolean isText(JsonNode node) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= LONGEST_TEXT;
    }
}
