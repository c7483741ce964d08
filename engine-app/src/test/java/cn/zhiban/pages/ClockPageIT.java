package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.pages.Browser.Device;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.SampleWalk;
import cn.zhiban.testing.Shipped;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Five cases and a clock in the hand of the administrator: what each becomes by law, and how it is explained. */
@BrowserTest
@TestPropertySource(properties = "zhiban.test=clock-pages")
class ClockPageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeClock clock;

    @Autowired
    private PublishingItem publishing;

    private Rest rest;

    @BeforeEach
    void beginsOnMonday() {
        clock.set(OffsetDateTime.parse("2026-03-02T09:00:00+08:00").toInstant());
        rest = Rest.of(port);
    }

    @Test
    void aCaseTurnsYellowThenRedThenIsOverdueUnderSupervision() {
        var caseNo = accepted();
        try (var admin = person("admin");
                var company = person("company1");
                var chief = person("chief")) {
            travels(admin, "2026-03-04T09:00");
            assertThat(seen(caseNo).text("colour")).isEqualTo("yellow");
            travels(admin, "2026-03-05T09:00");
            assertThat(seen(caseNo).text("colour")).isEqualTo("red");
            travels(admin, "2026-03-06T09:00");

            chief.opens("/staff?q=" + caseNo).reads("督办超期办件");
            company.opens("/my/cases/" + caseNo).reads("已经超过", "列入超期督办");
            travels(admin, "2026-03-10T09:00");
            company.opens("/my/cases/" + caseNo).reads("已经超过法定期限", "向您致歉").pictures("40-overdue");

            chief.opens("/staff/cases/" + caseNo).reads("同时还有").follows("督办超期办件");
            chief.presses("签收");
            chief.types("给申请人的说明", "登记簿核实用时较长");
            chief.types("预计办结日期", "2026-03-12");
            chief.types("内部原因和督办措施", "核实回函迟延");
            chief.presses("确定：向申请人说明").reads("向申请人说明");
            company.opens("/my/cases/" + caseNo + "/why")
                    .reads("决定按承诺最迟在", "登记簿核实用时较长。预计 2026年3月12日（周四）前办结。", "2026年3月9日", "承诺期限届满", "第 5")
                    .pictures("41-why");
            company.opens("/my/cases/" + caseNo + "/why?lang=en")
                    .reads(
                            "as promised, no later than",
                            "Limit of decision",
                            "working day",
                            "the promised limit ends",
                            "weekend");
            restSaysTheSame(caseNo, "DECISION", "2026-03-05", "2026-03-09");
        }
    }

    @Test
    void silenceAcceptsFromTheDayOfReceipt() {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        try (var admin = person("admin");
                var company = person("company1")) {
            travels(admin, "2026-03-10T09:00");

            assertThat(seen(caseNo).text("status")).isEqualTo("ACCEPTED");
            company.opens("/my/cases/" + caseNo).reads("视为受理", "2026-03-02");
            company.opens("/my/cases/" + caseNo + "/why").reads("2026-03-02 09:00", "视为受理", "2026年3月2日受理");
            restSaysTheSame(caseNo, "DECISION", "2026-03-05", "2026-03-09");
        }
    }

    @Test
    void anUnansweredNoticeLapsesWhereTheItemHasTheBasis() {
        publishing.publish(Shipped.lapsingPledge(), Actor.SYSTEM);
        var walk = SampleWalk.submitted(rest, "missing-signature").upTo("notice");
        try (var admin = person("admin")) {
            travels(admin, "2026-03-09T23:00");
            assertThat(walk.status()).isEqualTo("SUPPLEMENTING");
            travels(admin, "2026-03-10T09:00");

            assertThat(walk.status()).isEqualTo("LAPSED");
            try (var clerk = person("clerk")) {
                clerk.opens("/staff/cases/" + walk.caseNo() + "/clock").reads("视为撤回申请", "补正期限", "期限届满");
            }
            var stage = stage(walk.applicant(), walk.caseNo(), "REPLY");
            assertThat(stage.get("statutoryDue").asText()).isEqualTo("2026-03-09");
        }
    }

    @Test
    void aSuspensionStopsTheClockAndAResumptionStartsIt() {
        var caseNo = accepted();
        try (var admin = person("admin");
                var company = person("company1");
                var examiner = person("examiner")) {
            examiner.opens("/staff/cases/" + caseNo + "/clock").reads("暂停计时").pictures("42-clock-desk");
            examiner.types("预计几个工作日", "40").presses("暂停并告知申请人").reads("请写明暂停计时的原因");
            examiner.types("原因", "核实专利登记簿")
                    .types("预计几个工作日", "10")
                    .presses("暂停并告知申请人")
                    .reads("计时已暂停");
            company.opens("/my/cases/" + caseNo).reads("计时暂停，不计入办理期限", "核实专利登记簿", "2026年3月16日");
            travels(admin, "2026-03-10T09:00");

            examiner.opens("/staff/cases/" + caseNo + "/clock")
                    .types("结果（选填）", "已收到复函")
                    .presses("恢复并告知申请人")
                    .reads("计时已恢复");

            company.opens("/my/cases/" + caseNo + "/why").reads("暂停计时：核实专利登记簿", "2026年3月13日");
            restSaysTheSame(caseNo, "DECISION", "2026-03-13", "2026-03-17");
        }
    }

    @Test
    void aRevisedCalendarMovesTheDatesOnceASecondAdministratorHasApproved() {
        clock.set(OffsetDateTime.parse("2026-06-01T09:00:00+08:00").toInstant());
        var caseNo = accepted();
        try (var admin = person("admin");
                var second = person("admin2");
                var company = person("company1")) {
            admin.opens("/admin/calendar").reads("2026 年工作日历", "全年 248 个工作日").pictures("43-calendar");
            admin.opens("/admin/calendar/new?year=2026").reads("录入放假通知");
            assertThat(admin.page().getByLabel("第 2 行 春节 调休上班日").inputValue())
                    .as("a notice in force is there to be revised")
                    .isEqualTo("2026-02-14 2026-02-28");
            admin.opens("/admin/calendar/new").reads("录入放假通知").pictures("44-calendar-new");
            admin.presses("提出并预览").reads("没有录入，请改正");
            admin.attaches("日历文件（JSON）", revised())
                    .presses("导入并预览")
                    .reads("已提出，等待另一位管理员批准", "的日期会改变", caseNo, "要由另一位管理员批准")
                    .pictures("45-calendar-version");
            var address = admin.page().url().replaceAll("\\?.*", "");

            second.opens(address).presses("批准，从明天起按它计算").reads("已批准");
            travels(admin, "2026-06-01T10:00");

            second.opens(address).reads("已完成：");
            company.opens("/my/cases/" + caseNo + "/why").reads("城市活动假期", "2026年6月9日", "放假安排调整");
            restSaysTheSame(caseNo, "DECISION", "2026-06-09", "2026-06-11");
        }
    }

    @Test
    void theClockOfTheDemoIsReachedWithoutAScriptAndOnAPhone() {
        try (var admin = BROWSER.person("admin", port, Device.PHONE, false)) {
            admin.signsIn().opens("/admin/clock").reads("演示时钟", "2026年3月2日");
            admin.types("日期和时间", "2026-03-01T09:00").presses("前进到这一时刻").reads("演示时钟只能向前");
        }
        try (var admin = BROWSER.person("admin", port, Device.PHONE, true)) {
            admin.signsIn().opens("/admin/clock").reads("前进几天").pictures("46-demo-clock");
            admin.opens("/admin/calendar").reads("2026 年工作日历").pictures("43-calendar");
        }
    }

    private Person person(String name) {
        return BROWSER.person(name, port, Device.DESKTOP, true).signsIn();
    }

    private static void travels(Person admin, String to) {
        TimeTravel.to(admin, to);
    }

    private Rest.Answer seen(String caseNo) {
        return rest.as("company1").get("/cases/" + caseNo);
    }

    private void restSaysTheSame(String caseNo, String stage, String promised, String statutory) {
        var said = stage(rest.as("company1"), caseNo, stage);
        assertThat(said.get("promisedDue").asText()).isEqualTo(promised);
        assertThat(said.get("statutoryDue").asText()).isEqualTo(statutory);
        assertThat(said.get("days").findValuesAsText("date")).contains(promised, statutory);
    }

    private static JsonNode stage(Rest applicant, String caseNo, String stage) {
        return SampleWalk.list(
                        applicant.get("/cases/" + caseNo + "/clock").body().get("stages"))
                .stream()
                .filter(one -> one.get("stage").asText().equals(stage))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String accepted() {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
        return caseNo;
    }

    private static FilePayload revised() {
        try (var shipped = ClockPageIT.class.getResourceAsStream("/deadline/calendars/2026.json")) {
            var json = new String(shipped.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(
                            "  \"holidays\": [",
                            "  \"holidays\": [ { \"name\": \"城市活动\", \"from\": \"2026-06-03\", \"to\": \"2026-06-05\","
                                    + " \"makeupWorkdays\": [] },");
            return new FilePayload("calendar-2026.json", "application/json", json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
