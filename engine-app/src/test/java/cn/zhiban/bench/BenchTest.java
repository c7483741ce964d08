package cn.zhiban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arithmetic and the report of the bench; what it measures is no matter of a test. */
class BenchTest {

    private static final Set<String> KNOWN = Set.of("--lives=", "--profile");

    @Test
    void thePercentileIsTheSmallestValueThatEnoughOthersDoNotExceed() {
        var oneToHundred = IntStream.rangeClosed(1, 100).boxed().toList();

        assertThat(Samples.percentile(oneToHundred, 0.95)).isEqualTo(95);
        assertThat(Samples.percentile(oneToHundred, 1)).isEqualTo(100);
        assertThat(Samples.percentile(List.of(3, 1, 2), 0.95)).isEqualTo(3);
        assertThat(Samples.percentile(List.of(7), 0.01)).isEqualTo(7);
        assertThat(Samples.percentile(List.of(), 0.95)).isNaN();
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Samples.median(List.of(9, 1, 5))).isEqualTo(5);
        assertThat(Samples.median(List.of(9, 1, 5, 6))).isEqualTo(5.5);
        assertThat(Samples.median(List.of())).isNaN();
    }

    @Test
    void theReportKeepsFourDigitsAndSaysNullWhereNothingWasMeasured() throws Exception {
        var report = new Report("cases");
        report.metric("livesPerSecond", 12.34567);
        report.metric("bytes", 1234567.0);
        report.metric("p95Ms", Double.NaN);
        report.ratio("vsBareEngine", null);

        var json = new ObjectMapper().readTree(report.json());

        assertThat(json.get("name").asText()).isEqualTo("cases");
        assertThat(json.at("/metrics/livesPerSecond").asDouble()).isEqualTo(12.35);
        assertThat(json.at("/metrics/bytes").asText()).isEqualTo("1235000");
        assertThat(json.at("/metrics/p95Ms").isNull()).isTrue();
        assertThat(json.at("/ratio/vsBareEngine").isNull()).isTrue();
    }

    @Test
    void optionsAreReadByNameAndOthersRefused() {
        var options = Options.of(List.of("--profile", "--lives", "20", "--json", "out.json"), KNOWN);

        assertThat(options.number("--lives", 300, 1, 100)).isEqualTo(20);
        assertThat(options.number("--threads", 4, 1, 16)).isEqualTo(4);
        assertThat(options.has("--profile")).isTrue();
        assertThat(options.text("--json", "")).isEqualTo("out.json");
        assertThatThrownBy(() -> options.number("--lives", 300, 1, 10)).hasMessageContaining("from 1 to 10");
        assertThatThrownBy(() -> Options.of(List.of("--live", "3"), KNOWN)).hasMessageContaining("--live");
        assertThatThrownBy(() -> Options.of(List.of("--lives"), KNOWN)).hasMessageContaining("takes a value");
    }

    @Test
    void aCrowdDoesTheWorkExactlyAsOftenAsAskedAndTellsOfAFailure() {
        var done = new java.util.concurrent.atomic.AtomicInteger();

        new Crowd(3).run(50, done::incrementAndGet);

        assertThat(done).hasValue(50);
        assertThatThrownBy(() -> new Crowd(2).run(3, () -> {
                    throw new IllegalArgumentException("broken");
                }))
                .hasRootCauseMessage("broken");
    }
}
