package cn.zhiban.document;

import java.util.Locale;

/** The kinds of documents; each is numbered in a series of its own, and knows what of it may be changed afterwards. */
public enum DocumentKind {
    RECEIPT("SJ", "收件凭证"),
    ACCEPTANCE("SL", "受理通知书"),
    ONE_TIME_NOTICE("GZ", "一次性告知书", Amendable.CLERICAL),
    NON_ACCEPTANCE("BS", "不予受理通知书", Amendable.CLOSING),
    SUSPENSION("ZT", "中止告知书"),
    EXTENSION("YQ", "延期告知书"),
    /** A refusal with its reasons; called as the item calls it. */
    REFUSAL("JD", "决定书", Amendable.CLOSING),
    /** What an approved application leads to; called as the item calls it. */
    RESULT("JG", "结果文书", Amendable.CLOSING),
    /** What was answered to a question; called as the item calls it. */
    ANSWER("DF", "答复单"),
    REVOCATION("CX", "撤销决定书", Amendable.CLOSING),
    SERVICE_RECORD("HZ", "送达回证", Amendable.CLOSING);

    private final String code;
    private final String label;
    private final Amendable amendable;

    DocumentKind(String code, String label) {
        this(code, label, Amendable.ANYTHING);
    }

    DocumentKind(String code, String label, Amendable amendable) {
        this.code = code;
        this.label = label;
        this.amendable = amendable;
    }

    /** As it stands in numbers. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What of it may be changed after it was issued. */
    public Amendable amendable() {
        return amendable;
    }

    /** The name of its template. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
