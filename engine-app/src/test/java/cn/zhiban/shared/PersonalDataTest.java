package cn.zhiban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.shared.PersonalData.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "44010619880101002X,IDENTITY_NUMBER",
        "440106 19880101 002X,IDENTITY_NUMBER",
        "440106-1988-0101-002x,IDENTITY_NUMBER",
        "４４０１０６１９８８０１０１００２Ｘ,IDENTITY_NUMBER",
        "13812345678,MOBILE_NUMBER",
        "138-1234-5678,MOBILE_NUMBER",
        "138 1234 5678,MOBILE_NUMBER",
        "138—1234—5678,MOBILE_NUMBER",
        "138.1234.5678,MOBILE_NUMBER",
        "1 3 8 1 2 3 4 5 6 7 8,MOBILE_NUMBER",
        "1381 2345 678,MOBILE_NUMBER",
        "138-123-45678,MOBILE_NUMBER",
        "4 4 0 1 0 6 1 9 8 8 0 1 0 1 0 0 2 X,IDENTITY_NUMBER",
        "１３８１２３４５６７８,MOBILE_NUMBER",
        "１３８－１２３４－５６７８,MOBILE_NUMBER",
        "+86 13812345678,MOBILE_NUMBER",
        "008613812345678,MOBILE_NUMBER",
        "wx13812345678,MOBILE_NUMBER",
        "①③⑧①②③④⑤⑥⑦⑧,MOBILE_NUMBER",
        "wang.xm@example.com,EMAIL",
        "wang＠example．com,EMAIL",
        "wang @ example . com,EMAIL",
        "wang(at)example.com,EMAIL",
        "6222021234567890123,BANK_ACCOUNT",
        "6222 0212 3456 7890,BANK_ACCOUNT",
        "６２２２-０２１２-３４５６-７８９０-１２３,BANK_ACCOUNT",
        "账号：2000 1234 5678,BANK_ACCOUNT",
    })
    void isSeenHoweverItIsWritten(String written, Kind kind) {
        var found = PersonalData.in("请写到" + written + "这里。");

        assertThat(found.kinds()).containsExactly(kind);
        assertThat(found.masked())
                .startsWith("请写到")
                .endsWith("这里。")
                .contains("****")
                .doesNotContainPattern("[0-9０-９@＠]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "自2026-03-02至2026-03-09办理，2026.03.02-2026.03.09 公示",
                "2026-03-02 2026-03-09 2026-03-10",
                "商标第1、3、5、7、9、11、12、13类，第1,3,5,7,9,11,12,13类",
                "专利号 ZL 2023 1 0123456.7，申请号202310123456.7，公开号CN113456789A",
                "统一社会信用代码91440101MA5A00013Q，914401017299123456",
                "请拨打020-83331234或者12345、400-830-1234",
                "每件900元，合计13,800,000,001元；每周一至周五9:00-12:00、14:00-17:00",
                "见《商标法》第13-15条、第30条，办件ZXCX-2026-000012",
                "@所有人，注册.com 域名",
                "资助金额15000-100000元，每件15000 - 200000元",
                "2026.1.5-2026.12.31 9:00",
                "忘记账号请拨打020-83812345；账号被锁定请致电 020-12345678、0757-83812345、400-830-1234",
                "账号注册请于2026-03-02以前办理；账户余额不足12345678元，账户 2026.3.02 起停用",
                "统一代码524401001234567890",
                "2026-1500-0001234"
            })
    void leavesDatesClassesNumbersOfPatentsAndOfficesAlone(String words) {
        assertThat(PersonalData.in(words).kinds()).isEmpty();
        assertThat(PersonalData.in(words).masked()).isEqualTo(words);
    }

    @Test
    void hidesEachOfThemAndNothingElse() {
        var found =
                PersonalData.in("王某44010619880101002X，电话138 1234 5678、１３９１２３４５６７８，信wang@example.com，卡6222021234567890");

        assertThat(found.masked()).isEqualTo("王某****，电话****、****，信****，卡****");
        assertThat(found.words()).isEqualTo("电子邮箱、身份证号码、手机号码、银行账号");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void findsNothingInNothing(String words) {
        assertThat(PersonalData.in(words).isThere()).isFalse();
    }

    @Test
    void readsALongTextAtOnce() {
        var words = "1 ".repeat(1500) + "a".repeat(3000) + "@".repeat(50);

        assertThat(PersonalData.in(words).masked()).isNotEmpty();
    }
}
