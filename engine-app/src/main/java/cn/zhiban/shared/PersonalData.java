package cn.zhiban.shared;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Personal data in words that others are to read, however they are written: in full width, with blanks, dashes or dots
 * between the digits. Stricter than {@link Masking}, which reads what the platform itself writes down.
 */
public final class PersonalData {

    /** What may stand between two groups of digits. No comma: the numbers of classes and articles are listed so. */
    private static final String GAP = "[\\s\\p{Pd}\u2212.·_/]{0,3}";

    /** What stands between digits that are written one by one. */
    private static final String EACH = "[\\s\\p{Pd}\u2212.·_/]{1,3}";

    /** What is looked for, in this order; a stretch of text is one of them only. */
    public enum Kind {
        EMAIL(
                "电子邮箱",
                "(?<![\\w.!#$%&'*+/=?^`{|}~-])[\\w.!#$%&'*+/=?^`{|}~-]++\\s{0,3}(?:@|[(\\[]\\s?at\\s?[)\\]])\\s{0,3}"
                        + "[A-Za-z0-9-]++(?:\\s{0,2}\\.\\s{0,2}[A-Za-z0-9-]++)++"),
        /** Digits seven and eight begin the year of birth: two dates in a row are no number. */
        IDENTITY_NUMBER(
                "身份证号码",
                "(?<!\\d)(?:[1-9]\\d{5}GAP(?:1[89]|20)\\d{2}GAP\\d{2}GAP\\d{2}GAP\\d{3}GAP[\\dXx]"
                        + "|[1-9](?:EACH\\d){5}EACH(?:1EACH[89]|2EACH0)(?:EACH\\d){9}EACH[\\dXx])(?![\\dA-Za-z])"),
        /** In groups as people say them, or digit by digit: the range 15000-100000 is none. */
        MOBILE_NUMBER(
                "手机号码",
                "(?<!\\d)(?:(?:00GAP)?86GAP)?(?:1[3-9]\\dGAP\\d{4}GAP\\d{4}|1[3-9]\\d{2}EACH\\d{4}EACH\\d{3}"
                        + "|1[3-9]\\dEACH\\d{3}EACH\\d{5}|1EACH[3-9](?:EACH\\d){9})(?!\\d)"),
        /** Of a card, or of whatever is called an account; neither a public credit code of 18 digits, an office's phone, a day nor a sum. */
        BANK_ACCOUNT(
                "银行账号",
                "(?<!\\d)(?![3-9][1-39]\\d{16}(?!\\d))[3-9]\\d{3}(?:GAP\\d{4}){3}(?:GAP\\d{1,3})?(?!\\d)"
                        + "|(?<!\\d)[3-9](?:EACH\\d){15,18}(?!\\d)"
                        + "|(?:账号|帐号|账户|帐户|卡号)\\D{0,8}(?!0\\d{2,3}GAP[1-9]\\d{6,7}(?!\\d)|[48]00GAP\\d{3})"
                        + "(?!(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d)\\d(?:GAP\\d){7,29}(?!\\d|\\s*[万亿]?元)");

        private final String label;
        private final Pattern pattern;

        Kind(String label, String pattern) {
            this.label = label;
            this.pattern = Pattern.compile(pattern.replace("GAP", GAP).replace("EACH", EACH));
        }
    }

    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final String masked;

    private PersonalData(String text) {
        var plain = new PlainText(text);
        for (var kind : Kind.values()) {
            if (plain.hide(kind.pattern)) {
                kinds.add(kind);
            }
        }
        masked = plain.masked();
    }

    /** @param text may be null, in which there is nothing */
    public static PersonalData in(String text) {
        return new PersonalData(text == null ? "" : text);
    }

    public boolean isThere() {
        return !kinds.isEmpty();
    }

    public Set<Kind> kinds() {
        return EnumSet.copyOf(kinds);
    }

    /** What is there, in Chinese: 身份证号码、手机号码. */
    public String words() {
        return among(kinds);
    }

    /** Of these kinds what is there, in Chinese; empty when none is. */
    public String among(Set<Kind> some) {
        return kinds.stream().filter(some::contains).map(kind -> kind.label).collect(Collectors.joining("、"));
    }

    /** The text with each of them replaced by four asterisks. */
    public String masked() {
        return masked;
    }

    /** In half width and without blanks, dots and invisible characters: 王 小 明 is 王小明. */
    public static String folded(String words) {
        return new PlainText(words).plain().replaceAll("[\\s·.]+", "");
    }
}
