package cn.zhiban.sharing.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.Register;
import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.Answer.Doubt;
import cn.zhiban.sharing.Answer.Outcome;
import cn.zhiban.sharing.Question;
import cn.zhiban.sharing.http.ToldRegister.Manner;
import cn.zhiban.sharing.simulator.Mood;
import cn.zhiban.sharing.simulator.RunningRegisters;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Only a whole answer to this question about this applicant counts; everything else is doubt, and soon. */
class HttpDataSharingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Two tries of two seconds, and as much again several times for a busy machine. */
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(20);

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final RunningRegisters registers = new RunningRegisters(json);
    private final HttpDataSharing sharing = new HttpDataSharing(registers.addresses(), new ReadingAnswer(json), json);

    @AfterEach
    void stops() {
        registers.close();
    }

    @Test
    void readsEveryFact() {
        var answer = sharing.ask(question(2025));

        assertThat(answer.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(answer.asOf()).isEqualTo(TODAY);
        assertThat((BigDecimal) answer.facts().get("taxableIncome")).isEqualByComparingTo("862400");
    }

    @Test
    void doesNotKnowAnotherYear() {
        assertThat(sharing.ask(question(2019)).outcome()).isEqualTo(Outcome.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, UNREACHABLE",
        "SLOW, UNREACHABLE",
        "TRICKLING, UNREACHABLE",
        "GARBLED, GARBLED",
        "SOMEBODY_ELSE, SOMEBODY_ELSE"
    })
    void isUnsure(Mood mood, Doubt doubt) {
        registers.simulated().become(mood);

        assertThat(sharing.ask(question(2025))).isEqualTo(Answer.unsure(doubt));
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"SILENT", "HALF"})
    void givesUpWhileTheRegisterStillHoldsItsAnswer(Manner manner) throws IOException {
        try (var register = new ToldRegister(json, manner)) {
            var patient = new HttpDataSharing(register, new ReadingAnswer(json), json);

            assertThat(CompletableFuture.supplyAsync(() -> patient.ask(question(2025))))
                    .succeedsWithin(MOST_PATIENCE)
                    .isEqualTo(Answer.unsure(Doubt.UNREACHABLE));
            assertThat(register.asked()).hasSize(2);
        }
    }

    @Test
    void asksOnceMoreWhereTheRegisterWasNotAbleTo() throws IOException {
        try (var register = new ToldRegister(json, Manner.UNABLE, Manner.NOT_FOUND)) {
            var again = new HttpDataSharing(register, new ReadingAnswer(json), json);

            assertThat(again.ask(question(2025)).outcome()).isEqualTo(Outcome.NOT_FOUND);
            assertThat(register.asked()).hasSize(2);
            assertThat(register.keys()).containsOnly("Bearer " + ToldRegister.KEY);
        }
    }

    @Test
    void leavesARegisterAloneThatIsDown() {
        registers.simulated().become(Mood.DOWN);
        for (int i = 0; i < 5; i++) {
            sharing.ask(question(2025));
        }
        registers.simulated().become(Mood.WELL);

        assertThat(sharing.ask(question(2025)))
                .as("it is left alone for a while")
                .isEqualTo(Answer.unsure(Doubt.UNREACHABLE));
    }

    @Test
    void asksNobodyWhereNothingIsConnected() {
        var alone = new HttpDataSharing(RunningRegisters.NOWHERE, new ReadingAnswer(json), json);

        assertThat(alone.ask(question(2025))).isEqualTo(Answer.unsure(Doubt.NOT_CONNECTED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "null",
                "[]",
                "{\"requestId\":\"%s\",\"found\":true,\"asOf\":\"2026-03-02\",\"subject\":{\"name\":\"广州云岭智能科技有限公司\",\"code\":\"91440101MA5A00013Q\"},\"facts\":{\"taxYear\":2025}}",
                "{\"requestId\":\"%s\",\"found\":true,\"asOf\":\"2026-03-02\",\"subject\":{\"name\":\"广州云岭智能科技有限公司\",\"code\":\"91440101MA5A00013Q\"},\"facts\":{\"taxYear\":2025,\"taxableIncome\":\"12\"}}",
                "{\"requestId\":\"%s\",\"found\":true,\"asOf\":\"2026-03-02\",\"subject\":{\"name\":\"广州云岭智能科技有限公司\",\"code\":\"91440101MA5A00013Q\"},\"facts\":{\"taxYear\":2024,\"taxableIncome\":12}}",
                "{\"requestId\":\"%s\",\"found\":true,\"asOf\":\"2026-03-03\",\"subject\":{\"name\":\"广州云岭智能科技有限公司\",\"code\":\"91440101MA5A00013Q\"},\"facts\":{\"taxYear\":2025,\"taxableIncome\":12}}",
                "{\"requestId\":\"00000000-0000-0000-0000-000000000000\",\"found\":false,\"asOf\":\"2026-03-02\"}",
            })
    void believesNothingThatIsNotWhole(String told) {
        var question = question(2025);

        assertThat(new ReadingAnswer(json)
                        .read(
                                question,
                                told.formatted(question.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNotNull()
                .extracting(Answer::outcome)
                .isEqualTo(Outcome.UNSURE);
    }

    private static Question question(int year) {
        return new Question(
                UUID.randomUUID(),
                Register.TAX,
                new Question.Subject("广州云岭智能科技有限公司", "91440101MA5A00013Q"),
                Map.of("taxYear", new BigDecimal(year)),
                "办理专利费用减缴备案",
                1L,
                TODAY);
    }
}
