package cn.zhiban.registration;

import cn.zhiban.form.check.Checked;
import cn.zhiban.form.check.Checks;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A credit code or an identity number, whole and with right check digits.
 *
 * @param value in its one way of writing, null when it is neither
 * @param fault by the key of the form, empty when nothing is wrong
 */
record WholeCode(String value, Map<String, String> fault) {

    private static final String KEY = "code";

    static WholeCode of(Answered asked, LocalDate on) {
        if (!asked.isValid()) {
            return new WholeCode(null, asked.errors());
        }
        return Stream.of("uscc", "idNumber")
                .map(name -> Checks.named(name).orElseThrow().check(asked.text(KEY), on))
                .filter(Checked.Accepted.class::isInstance)
                .map(accepted -> new WholeCode(((Checked.Accepted) accepted).value(), Map.of()))
                .findFirst()
                .orElseGet(() -> new WholeCode(null, Map.of(KEY, "不是完整、正确的统一社会信用代码或者身份证号码，请对照证件")));
    }

    boolean isRight() {
        return value != null;
    }
}
