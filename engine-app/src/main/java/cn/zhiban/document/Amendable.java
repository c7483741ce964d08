package cn.zhiban.document;

import java.util.List;
import java.util.regex.Pattern;

/** What of a document may be changed after it was issued. Whatever it is, it may be issued once more as it was. */
public enum Amendable {
    /** Whatever it says but organ, title and remedies; it may be withdrawn. */
    ANYTHING(true, List.of()),
    /** Whatever it says but what it decides; it stays: a decision or a service is taken back by no word of a chief alone. */
    CLOSING(false, List.of()),
    /**
     * To whom it is issued and when the application was received, no more: other demands or another time for them would
     * be a second notice. Source: 行政许可法 32(1)4 as the model, 一次告知.
     */
    CLERICAL(
            false,
            List.of(
                    new Field(
                            DocumentFacts.ADDRESSEE,
                            "收件人",
                            "[\\p{IsHan}\\p{Alnum}（）()·&.-]+(?: [\\p{Alnum}（）()·&.-]+){0,10}"),
                    new Field("receivedOn", "收到申请的日期", "\\d{4}年\\d{1,2}月\\d{1,2}日")));

    /**
     * A field that may be corrected.
     *
     * @param label what people call it
     * @param form what it must look like afterwards, so that it says nothing else
     */
    record Field(String name, String label, Pattern form) {

        private Field(String name, String label, String form) {
            this(name, label, Pattern.compile(form));
        }
    }

    private static final String CASE_NO = "caseNo";

    private final boolean withdrawable;
    private final List<Field> fields;

    Amendable(boolean withdrawable, List<Field> fields) {
        this.withdrawable = withdrawable;
        this.fields = fields;
    }

    public boolean isWithdrawable() {
        return withdrawable;
    }

    /** The fields that may be corrected, where not all may. */
    List<Field> fields() {
        return fields;
    }

    boolean allows(String field) {
        return fields.isEmpty() && !field.equals(CASE_NO)
                || fields.stream().anyMatch(one -> one.name().equals(field));
    }
}
