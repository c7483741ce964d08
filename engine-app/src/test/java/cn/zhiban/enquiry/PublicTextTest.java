package cn.zhiban.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTextTest {

    @ParameterizedTest
    @CsvSource({
        "请拨打 138-1234-5678,手机号码",
        "请拨打１３８１２３４５６７８,手机号码",
        "身份证 440106 1988 0101 002X,身份证号码",
        "写信到 wang＠example．com,电子邮箱",
        "汇到 6222 0212 3456 7890,银行账号",
        "王 小 明的商标,咨询人",
        "王小明的商标,咨询人"
    })
    void nobodyCanBeSeenInItHoweverItIsWritten(String typed, String told) {
        assertThat(faults(typed).get("answer")).contains(told);
    }

    @Test
    void whatEverybodyMayReadIsTaken() {
        assertThat(faults("在2026-03-02以前拨打 020-83331234 或者 12345，第1、3、5类")).isEmpty();
    }

    private static Map<String, String> faults(String typed) {
        var errors = new HashMap<String, String>();
        new PublicText("王小明").check("answer", typed, 3000, errors);
        return errors;
    }
}
