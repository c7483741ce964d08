package cn.zhiban.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {

    private static final String GOOD = """
            {
              "year": 2026,
              "notice": {"number": "国办发明电〔2025〕7号", "title": "通知", "issuedOn": "2025-11-04"},
              "openingHours": [{"from": "09:00", "to": "12:00"}],
              "holidays": [
                {"name": "元旦", "from": "2026-01-01", "to": "2026-01-03", "makeupWorkdays": ["2026-01-04"]}
              ]
            }
            """;

    @Test
    void readsAGoodFile() {
        CalendarYear year = read(GOOD);
        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.why(LocalDate.of(2026, 1, 4)).isWorkday()).isTrue();
        assertThat(year.why(LocalDate.of(2026, 1, 2)).isWorkday()).isFalse();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            "2026-01-04"          | "2026-01-03"          | 2026-01-03 既是元旦放假日，又是元旦调休上班日
            "2026-01-04"          | "2026-01-05"          | 元旦的调休上班日 2026-01-05 不是周末
            "2026-01-04"          | "2027-01-02"          | 元旦的日期 2027-01-02 不在 2026 年
            "2026-01-04"          | "2026-01-04", "2026-01-04" | 调休上班日 2026-01-04 重复
            "to": "2026-01-03"    | "to": "2025-12-31"    | 元旦的起止日期颠倒：2026-01-01 至 2025-12-31
            "from": "2026-01-01"  | "from": "2025-12-31"  | 元旦的日期 2025-12-31 不在 2026 年
            "year": 2026          | "year": 2025          | 元旦的日期 2026-01-01 不在 2025 年
            "year": 2026,         | '                   ' | 缺少年份 year
            国办发明电〔2025〕7号 | ' '                   | 缺少放假通知的文号 notice.number
            "name": "元旦",       | ''                    | 第 1 个节假日缺少名称、开始日或结束日
            "to": "12:00"         | "to": "08:00"         | 窗口开放时间的起止颠倒或缺失
            "2026-01-03"          | "2026-02-30"          | 第 6 行无法读取： holidays[0].to 的值不对
            "year": 2026          | "year": "abc"         | 第 2 行无法读取： year 的值不对
            "year": 2026          | "year": 1             | 年份只能是 2000 至 2100
            "year": 2026          | "year": 99999         | 年份只能是 2000 至 2100
            "to": "2026-01-03"    | "to": "2026-12-31"    | 元旦放假 365 天，请核对
            "元旦"                | "元旦和另外许多许多许多许多许多许多许多许多天" | 第 1 个节假日的名称最多 20 个字
            "year": 2026          | "years": 2026         | 未知的字段 years
            "year": 2026          | "year": 2026, "year": 2026 | 第 2 行无法读取
            """)
    void refusesABadFileWithItsNameAndTheReason(String good, String bad, String reason) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(BadCalendar.class)
                .hasMessageStartingWith("2026.json: ")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesADayOfTwoHolidays() {
        String twice = GOOD.replace(
                "\"holidays\": [",
                "\"holidays\": [{\"name\": \"春节\", \"from\": \"2026-01-03\", \"to\": \"2026-01-03\"},");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("2026-01-03 同时属于春节和元旦");
    }

    @Test
    void refusesAFileWithoutHolidays() {
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("缺少节假日");
        assertThatThrownBy(() -> read("null")).hasMessageContaining("文件是空的");
        assertThatThrownBy(() -> read(GOOD + "{}")).isInstanceOf(BadCalendar.class);
    }

    @Test
    void whatIsNoNoticeAtAllIsToldInChineseAndNamesNoClass() {
        for (String file : List.of("[]", "\"x\"", "{", "[".repeat(2000), "1")) {
            BadCalendar refused = catchThrowableOfType(BadCalendar.class, () -> read(file));
            assertThat(refused.reasons())
                    .singleElement()
                    .asString()
                    .contains("无法读取")
                    .doesNotContain("cn.zhiban");
        }
    }

    @Test
    void aLongListOfReasonsIsCutAndSaysSo() {
        String holiday = "{\"name\": \"节\", \"from\": \"2026-01-01\", \"to\": \"2026-01-31\"}";
        String many = GOOD.replaceFirst("\"holidays\": \\[", "\"holidays\": [" + (holiday + ",").repeat(9));
        BadCalendar refused = catchThrowableOfType(BadCalendar.class, () -> read(many));
        assertThat(refused.reasons()).hasSize(51).last().asString().startsWith("还有 ");
        String tooMany = GOOD.replaceFirst("\"holidays\": \\[", "\"holidays\": [" + (holiday + ",").repeat(40));
        assertThatThrownBy(() -> read(tooMany)).hasMessageContaining("节假日最多 30 个");
    }

    @Test
    void collectsEveryReason() {
        String bad = GOOD.replace("\"2026-01-04\"", "\"2026-01-05\", \"2026-01-06\"");
        BadCalendar refused = catchThrowableOfType(BadCalendar.class, () -> read(bad));
        assertThat(refused.reasons()).hasSize(2);
        assertThat(refused.file()).isEqualTo("2026.json");
    }

    @Test
    void refusesAYearGivenTwice() {
        CalendarYear year = read(GOOD);
        assertThatThrownBy(() -> new YearlyCalendar("v2", List.of(year, year)))
                .isInstanceOf(BadCalendar.class)
                .hasMessageContaining("2026 年重复");
    }

    private static CalendarYear read(String json) {
        return CalendarReader.read("2026.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
