package cn.zhiban.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.Role;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Race;
import cn.zhiban.testing.RowCounts;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of serious discredit: right rows are taken, wrong ones told with every reason, and nothing twice. */
@ZhibanTest
class CreditListIT {

    private static final String HEADER = "来源编号,主体名称,主体代码,失信行为,事由,列入日期,截止日期,是否公开\n";
    private static final String WITH_GRAVITY = HEADER.replace("\n", ",严重程度,影响\n");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private BeanFactory application;

    @Autowired
    private ImportingCreditList importing;

    @Autowired
    private CreditStandings standings;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;
    private String key;
    private String code;

    @BeforeEach
    void beginsAList() {
        admin = TestAccounts.in(application).staff(Role.ADMIN).account().actor();
        key = "粤失信-" + UUID.randomUUID().toString().replaceAll("\\d", "n");
        code = Codes.uscc();
    }

    @Test
    void aRightRowIsInEffectFromItsFirstDayToItsLast() {
        var report = importing.take(admin, utf8(row(key, code, "2026-02-01", "2026-12-31")));

        assertThat(report).isEqualTo(new ImportReport(false, 1, 0, List.of()));
        assertThat(serious("2026-01-31")).isFalse();
        assertThat(serious("2026-02-01")).isTrue();
        assertThat(serious("2026-12-31")).isTrue();
        assertThat(serious("2027-01-01")).isFalse();
    }

    @Test
    void withoutALastDayTheTableDecides() {
        importing.take(admin, utf8(row(key, code, "2026/2/1", "")));

        assertThat(standings.of(code, DAY).entries().get(0).lastDay()).isEqualTo("2027-01-31");
    }

    @ParameterizedTest
    @EnumSource(CreditKind.class)
    void eachActIsRecordedWithWhatFollowsFromIt(CreditKind kind) {
        var noted = gravity(key, kind.label(), "轻微", "记录在案");
        var barred = gravity(key + "乙", kind.label(), "较重", "不再适用告知承诺");

        var report = importing.take(admin, (WITH_GRAVITY + noted + barred).getBytes(StandardCharsets.UTF_8));

        assertThat(report).isEqualTo(new ImportReport(false, 2, 0, List.of()));
        assertThat(standings.of(code, DAY).entries())
                .extracting(CreditStanding.Entry::kind, CreditStanding.Entry::severity, CreditStanding.Entry::effect)
                .containsExactlyInAnyOrder(
                        tuple(kind, Severity.MINOR, CreditEffect.NOTED),
                        tuple(kind, Severity.GRAVE, CreditEffect.COMMITMENT_BARRED));
        assertThat(serious("2026-03-02")).isFalse();
    }

    @Test
    void whatFollowsIsReadStrictlyAndLeftOpenItIsSeriousDiscredit() {
        var rows = gravity(key + "甲", "其他失信行为", "很重", "计入容缺逾期次数")
                + gravity(key + "乙", "其他失信行为", "轻微", "列入严重失信主体名单")
                + gravity(key + "丙", "其他失信行为", "轻微", "")
                + gravity(key + "丁", "其他失信行为", "", "");

        var report = importing.take(admin, (WITH_GRAVITY + rows).getBytes(StandardCharsets.UTF_8));

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refused())
                .extracting(ImportReport.RefusedRow::reasons)
                .containsExactly(
                        List.of("严重程度应当是：轻微、较重、严重", "影响应当是：列入严重失信主体名单、不再适用告知承诺、记录在案"),
                        List.of("影响是“列入严重失信主体名单”的，严重程度应当是“严重”"),
                        List.of("影响是“列入严重失信主体名单”的，严重程度应当是“严重”"));
        assertThat(serious("2026-03-02")).isTrue();
    }

    @Test
    void aKnownSourceThatIsToldMilderIsRefused() {
        importing.take(admin, utf8(row(key, code, "2026-02-01", "")));
        var milder = row(key, code, "2026-02-01", "").replace("\n", ",轻微,记录在案\n");

        var report = importing.take(admin, (WITH_GRAVITY + milder).getBytes(StandardCharsets.UTF_8));

        assertThat(report.refused().get(0).reasons().get(0)).contains("内容不同");
    }

    @Test
    void theListsOfTheSamplesAreRight() throws IOException {
        for (var sample : List.of("serious-discredit", "found-acts")) {
            var file = Files.readAllBytes(Path.of("../docs/samples/credit-list", sample, "list.csv"));

            var report = importing.take(admin, file);

            assertThat(report.refused()).as(sample).isEmpty();
            assertThat(report.made() + report.unchanged()).as(sample).isGreaterThan(1);
        }
    }

    @Test
    void aWrongRowIsToldWithEveryReasonAndOnlyTheOthersAreTaken() {
        var wrong = "," + "某公司,91440101MA5A00013X,别的,\"电话 13800000001\",2026-02-30,2026-01-01,也许\n";
        var report = importing.take(admin, utf8(wrong + row(key, code, "2026-02-01", "")));

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refused()).hasSize(1);
        assertThat(report.refused().get(0).line()).isEqualTo(2);
        assertThat(report.refused().get(0).reasons())
                .containsExactly(
                        "来源编号没有填写",
                        "主体代码不是正确的统一社会信用代码或者身份证号码",
                        "失信行为不在七类之中",
                        "事由里不能写手机号码",
                        "列入日期不是日期，应当写成 2026-03-02",
                        "是否公开应当写“是”或者“否”");
        assertThat(serious("2026-03-02")).isTrue();
    }

    @Test
    void theNumberOfAPersonIsNoSource() {
        var number = Codes.idNumber();
        var spaced = number.substring(0, 6) + "-" + number.substring(6, 14) + " " + number.substring(14);

        for (var written : List.of(number, spaced, "名单" + number)) {
            var refused = importing
                    .take(admin, utf8(row(written, code, "2026-02-01", "")))
                    .refused()
                    .get(0);
            assertThat(refused.reasons()).containsExactly("来源编号里不能写身份证号码");
            assertThat(refused.source()).endsWith("****").doesNotContainPattern("\\d");
        }
        assertThat(serious("2026-03-02")).isFalse();
    }

    @Test
    void aNumberOfAPersonInTheWordsIsRefusedHoweverItIsWritten() {
        var list = row(key, code, "2026-02-01", "").replace("囤积商标牟利", "联系 １３８-0000-0001");

        assertThat(importing.take(admin, utf8(list)).refused().get(0).reasons()).containsExactly("事由里不能写手机号码");
    }

    @Test
    void theSameListAgainChangesNothing() {
        var list = utf8(row(key, code, "2026-02-01", "2026-12-31"));
        importing.take(admin, list);
        long before = records();

        var again = importing.take(admin, list);

        assertThat(again).isEqualTo(new ImportReport(false, 0, 1, List.of()));
        assertThat(records()).isEqualTo(before);
    }

    @Test
    void aKnownSourceWithOtherContentIsRefusedAndStaysAsItWas() {
        importing.take(admin, utf8(row(key, code, "2026-02-01", "2026-12-31")));
        var other = importing.take(admin, utf8(row(key, code, "2026-02-01", "2029-12-31")));

        assertThat(other.refused().get(0).reasons().get(0)).contains("内容不同");
        assertThat(standings.of(code, DAY).entries().get(0).lastDay()).isEqualTo("2026-12-31");
    }

    @Test
    void aSourceThatStandsTwiceInTheFileIsTakenOnce() {
        var report = importing.take(
                admin, utf8(row(key, code, "2026-02-01", "") + row(key, Codes.uscc(), "2026-02-01", "")));

        assertThat(report.made()).isEqualTo(1);
        assertThat(report.refused().get(0).reasons()).containsExactly("来源编号与第 2 行重复");
    }

    @Test
    void ofTwoWhoTakeTheSameListAtOnceOneMakesTheRecordAndBothSaySo() throws Exception {
        var list = utf8(row(key, code, "2026-02-01", ""));

        var reports = Race.of(() -> importing.take(admin, list), () -> importing.take(admin, list));

        assertThat(reports).extracting(ImportReport::made).containsExactlyInAnyOrder(1, 0);
        assertThat(reports).extracting(ImportReport::unchanged).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aTrialChangesNothing() {
        var before = RowCounts.of(jdbc);

        var report = importing.check(utf8(row(key, code, "2026-02-01", "")));

        assertThat(report).isEqualTo(new ImportReport(true, 1, 0, List.of()));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    @Test
    void whatExcelWritesIsRead() {
        var text = HEADER + row(key, code, "2026-02-01", "").replace("\n", "\r\n");

        importing.take(admin, text.getBytes(Charset.forName("GB18030")));
        var again = importing.take(admin, ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));

        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(jdbc.sql("select holder_name from credit_record where source_key = ?")
                        .param(key)
                        .query(String.class)
                        .single())
                .isEqualTo("广州失信, 有限公司");
    }

    @Test
    void aFileThatIsNoListIsRefusedWhole() {
        refused("credit-list-empty", new byte[0]);
        refused("credit-list-empty", HEADER.getBytes(StandardCharsets.UTF_8));
        refused("credit-list-header", ("来源编号,主体名称\nA,B\n").getBytes(StandardCharsets.UTF_8));
        refused("credit-list-header", (HEADER.replace("\n", ",影响,影响\n") + "A\n").getBytes(StandardCharsets.UTF_8));
        refused("credit-list-header", (HEADER.replace("\n", ",后果\n") + "A\n").getBytes(StandardCharsets.UTF_8));
        refused("credit-list-quotes", (HEADER + "A,\"没有关上\n").getBytes(StandardCharsets.UTF_8));
        refused("credit-list-encoding", new byte[] {(byte) 0xff, (byte) 0xff, 0x00, (byte) 0x80});
        refused("credit-list-too-large", new byte[ListText.LARGEST + 1]);
        refused(
                "credit-list-too-large",
                utf8(row(key, code, "2026-02-01", "").repeat(ImportingCreditList.MOST_ROWS + 1)));
    }

    private void refused(String reason, byte[] file) {
        var before = RowCounts.of(jdbc);
        assertThatThrownBy(() -> importing.take(admin, file))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo(reason));
        assertThat(RowCounts.of(jdbc)).isEqualTo(before);
    }

    private boolean serious(String day) {
        return standings.of(code, LocalDate.parse(day)).seriousDiscredit();
    }

    private long records() {
        return jdbc.sql("select count(*) from credit_record").query(Long.class).single();
    }

    private static byte[] utf8(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private String gravity(String source, String kind, String severity, String effect) {
        return "%s,广州某某有限公司,%s,%s,经核查属实,2026-02-01,,否,%s,%s\n".formatted(source, code, kind, severity, effect);
    }

    private static String row(String key, String code, String from, String until) {
        return "%s,\"广州失信, 有限公司\",%s,恶意商标注册申请,囤积商标牟利,%s,%s,是\n".formatted(key, code, from, until);
    }
}
