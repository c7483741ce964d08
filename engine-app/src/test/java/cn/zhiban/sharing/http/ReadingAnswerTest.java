package cn.zhiban.sharing.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Register;
import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.Answer.Doubt;
import cn.zhiban.sharing.Answer.Outcome;
import cn.zhiban.sharing.Question;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a register tells of somebody else takes the place of nobody's paper. */
class ReadingAnswerTest {

    private static final String CODE = "91440101MA5A00013Q";
    private static final String NAME = "广州云岭智能科技有限公司";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final ReadingAnswer reading = new ReadingAnswer(json);

    @Test
    void believesAnAnswerAboutTheApplicant() {
        assertThat(told("\"subject\":" + who(NAME, CODE) + ",").outcome()).isEqualTo(Outcome.FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"subject\":null,",
                "\"subject\":{},",
                "\"subject\":{\"name\":\"" + NAME + "\"},",
                "\"subject\":{\"code\":\"" + CODE + "\"},",
                "\"subject\":{\"name\":\"" + NAME + "\",\"code\":\"91440101MA5A00021K\"},",
                "\"subject\":{\"name\":\"广州粤创生物医药有限公司\",\"code\":\"" + CODE + "\"},",
                "\"subject\":{\"name\":\"广州云岭智能科技有限公司分公司\",\"code\":\"" + CODE + "\"},"
            })
    void believesNothingAboutAnybodyElse(String subject) {
        assertThat(told(subject)).isEqualTo(Answer.unsure(Doubt.SOMEBODY_ELSE));
    }

    private Answer told(String subject) {
        var question = new Question(
                UUID.randomUUID(),
                Register.TAX,
                new Question.Subject(NAME, CODE),
                Map.of("taxYear", "2025"),
                "办理专利费用减缴备案",
                1L,
                TODAY);
        var answer =
                "{\"requestId\":\"%s\",\"found\":true,\"asOf\":\"%s\",%s\"facts\":{\"taxYear\":2025,\"taxableIncome\":12}}"
                        .formatted(question.id(), TODAY, subject);
        return reading.read(question, answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String who(String name, String code) {
        return "{\"name\":\"%s\",\"code\":\"%s\"}".formatted(name, code);
    }
}
