package cn.zhiban.deadline.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.Rest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody may ask the calendar: when a number of working days is over and why, and what each day of a year is. */
@ZhibanTest
class CalendarIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2024-02-08, 3, 2024-02-19",
        "2024-04-30, 5, 2024-05-10",
        "2024-09-30, 5, 2024-10-12",
        "2025-01-24, 5, 2025-02-07",
        "2025-09-26, 5, 2025-10-10",
        "2025-12-31, 5, 2026-01-08",
        "2026-02-13, 5, 2026-02-27",
        "2026-02-13, 20, 2026-03-19",
        "2026-02-14, 1, 2026-02-24",
        "2026-06-18, 3, 2026-06-24",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-30, 45, 2026-12-08",
        "2026-03-07, 3, 2026-03-11"
    })
    void answersTheVectorsOfTheDomainWithTheWayToEachDate(String from, int workingDays, String due) {
        var answer = due(from, workingDays);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("due")).isEqualTo(due);
        assertThat(answer.body().get("assumed").asBoolean()).isFalse();
        assertThat(answer.body().get("warning").isNull()).isTrue();
        var path = list(answer.body().get("path"));
        assertThat(path.get(0).get("date").asText()).isEqualTo(from);
        assertThat(path.get(0).get("counted").asBoolean()).isFalse();
        assertThat(path.get(path.size() - 1).get("date").asText()).isEqualTo(due);
        assertThat(path).filteredOn(line -> line.get("counted").asBoolean()).hasSize(workingDays);
        assertThat(path).allMatch(line -> !line.get("reason").asText().isBlank());
    }

    @Test
    void tellsWhyADayCountsOrNot() {
        var path = list(due("2026-02-13", 2).body().get("path"));

        assertThat(path.get(0).get("reason").asText()).isEqualTo("起算当日，不计入");
        assertThat(path.get(1).get("reason").asText()).isEqualTo("调休上班日（春节）");
        assertThat(path.get(2).get("reason").asText()).isEqualTo("春节假期");
        assertThat(path.get(11).get("reason").asText()).isEqualTo("工作日");
    }

    @Test
    void noDaysEndWhereTheyBegin() {
        var answer = due("2026-03-07", 0);

        assertThat(answer.text("due")).isEqualTo("2026-03-07");
        assertThat(answer.body().get("path")).hasSize(1);
    }

    @Test
    void warnsWhenADateDependsOnAYearWhoseNoticeIsUnknown() {
        var answer = due("2026-12-30", 5);

        assertThat(answer.body().get("assumed").asBoolean()).isTrue();
        assertThat(answer.text("warning")).contains("2027年", "周末规则");
        assertThat(due("2026-12-25", 4).body().get("assumed").asBoolean()).isFalse();
        assertThat(due("2023-12-29", 1).body().get("assumed").asBoolean()).isTrue();
        assertThat(due("2023-12-31", 1).body().get("assumed").asBoolean())
                .as("the first day is not counted, so its year does not matter")
                .isFalse();
    }

    @ParameterizedTest(name = "from={0} workingDays={1}: {2} {3}")
    @CsvSource({
        "2026-02-30, 5, 400, from",
        "2026-2-3, 5, 400, from",
        "20260213, 5, 400, from",
        "tomorrow, 5, 400, from",
        "'', 5, 400, from",
        "2026-02-13T00:00, 5, 400, from",
        "1999-12-31, 5, 422, from",
        "2101-01-01, 5, 422, from",
        "2026-02-13, -1, 422, workingDays",
        "2026-02-13, 2001, 422, workingDays",
        "2026-02-13, 5.0, 400, workingDays",
        "2026-02-13, five, 400, workingDays",
        "2026-02-13, 99999999999999999999, 422, workingDays",
        "2026-02-13, %EF%BC%95, 400, workingDays",
        "2026-02-13, '', 400, workingDays"
    })
    void refusesWhatIsNoDateAndNoNumberOfDays(String from, String workingDays, int status, String field) {
        var answer = Rest.of(port).get("/calendar/due?from=" + from + "&workingDays=" + workingDays);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(status == 400 ? "invalid-parameter" : "invalid-input");
        assertThat(answer.text("detail")).startsWith("参数 " + field);
        assertThat(answer.text("fields/" + field)).isNotBlank();
    }

    @Test
    void refusesAQuestionThatIsNotWhole() {
        var halved = Rest.of(port).get("/calendar/due?from=2026-02-13");
        assertThat(halved.text("code")).isEqualTo("missing-parameter");
        assertThat(halved.text("detail")).isEqualTo("缺少必需的参数 workingDays");
        assertThat(halved.text("fields/workingDays")).isNotBlank();
        assertThat(Rest.of(port).get("/calendar/days").status()).isEqualTo(400);
    }

    @Test
    void goesAsFarAsItsBounds() {
        assertThat(due("2000-01-01", 2000).status()).isEqualTo(200);
        var far = due("2100-12-31", 2000);
        assertThat(far.body().get("assumed").asBoolean()).isTrue();
        assertThat(far.text("warning")).contains("2101年");
    }

    @Test
    void tellsEveryDayOfAYear() {
        var year = Rest.of(port).get("/calendar/days?year=2026").body();

        assertThat(year.get("version").asText()).isNotBlank();
        assertThat(year.at("/notice/number").asText()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(year.at("/notice/issuedOn").asText()).isEqualTo("2025-11-04");
        assertThat(year.at("/openingHours/1/from").asText()).isEqualTo("14:00");
        assertThat(year.get("assumed").asBoolean()).isFalse();
        var days = list(year.get("days"));
        assertThat(days).hasSize(365);
        assertThat(days).filteredOn(day -> day.get("works").asBoolean()).hasSize(248);
        assertThat(days.get(44).toString())
                .contains("\"2026-02-14\"", "\"nature\":\"MAKEUP\"", "\"name\":\"春节\"", "\"works\":true");
        assertThat(days.get(46).toString()).contains("\"2026-02-16\"", "\"nature\":\"HOLIDAY\"", "\"works\":false");
        assertThat(days.get(0).get("words").asText()).isEqualTo("元旦假期");
    }

    @Test
    void tellsThatAYearIsAssumed() {
        var year = Rest.of(port).get("/calendar/days?year=2028").body();

        assertThat(year.get("notice").isNull()).isTrue();
        assertThat(year.get("assumed").asBoolean()).isTrue();
        assertThat(year.get("warning").asText()).contains("2028年");
        assertThat(year.get("days")).hasSize(366);
    }

    @ParameterizedTest(name = "year={0}: {1}")
    @CsvSource({"1999, 422", "2101, 422", "-1, 422", "26.0, 400", "next, 400", "2147483648, 422"})
    void refusesWhatIsNoYearOfTheCalendar(String year, int status) {
        var answer = Rest.of(port).get("/calendar/days?year=" + year);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("fields/year")).isNotBlank();
    }

    @Test
    void mayBeKeptForAShortWhile() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/api/v1/calendar/days?year=2026");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=300, public");
    }

    private Rest.Answer due(String from, int workingDays) {
        return Rest.of(port).get("/calendar/due?from=" + from + "&workingDays=" + workingDays);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
