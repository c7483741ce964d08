package cn.zhiban.credit;

import cn.zhiban.form.check.Checked;
import cn.zhiban.form.check.Checks;
import java.time.LocalDate;
import java.util.Optional;

/**
 * By which a holder is known, in its one way of writing.
 *
 * @param uscc 统一社会信用代码, null for a person
 * @param idNumber 居民身份证号码, null for an organisation
 */
record HolderCode(String uscc, String idNumber) {

    static final String NAMED = "不能写个人的姓名，姓名在公开时隐去";

    /** Empty where it is neither a credit code nor an identity number, check digits included. */
    static Optional<HolderCode> read(String typed, LocalDate on) {
        var uscc = checked("uscc", typed, on).map(code -> new HolderCode(code, null));
        return uscc.isPresent() ? uscc : checked("idNumber", typed, on).map(number -> new HolderCode(null, number));
    }

    private static Optional<String> checked(String check, String typed, LocalDate on) {
        return typed != null && Checks.named(check).orElseThrow().check(typed, on) instanceof Checked.Accepted accepted
                ? Optional.of(String.valueOf(accepted.value()))
                : Optional.empty();
    }

    boolean isPerson() {
        return idNumber != null;
    }

    /** Whether the words give away who the person is; the public reads them beside a masked name. */
    boolean isNamedIn(String words, String name) {
        var named = name == null ? "" : name.replaceAll("\\s", "");
        return isPerson() && !named.isEmpty() && words.replaceAll("\\s", "").contains(named);
    }

    String value() {
        return uscc == null ? idNumber : uscc;
    }

    @Override
    public String toString() {
        return "HolderCode[" + (uscc == null ? "person" : uscc) + "]";
    }
}
