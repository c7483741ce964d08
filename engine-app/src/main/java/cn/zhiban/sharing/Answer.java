package cn.zhiban.sharing;

import java.time.LocalDate;
import java.util.Map;

/**
 * What a register says. Only what was found may take the place of a paper.
 *
 * @param asOf the day for which it is true; null in doubt
 * @param facts every fact of the register when found: text, {@code BigDecimal}, {@code LocalDate} or {@code Boolean}
 * @param doubt why it is no answer; null otherwise
 */
public record Answer(Outcome outcome, LocalDate asOf, Map<String, Object> facts, Doubt doubt) {

    public enum Outcome {
        FOUND,
        NOT_FOUND,
        UNSURE
    }

    /** Why an answer is none. */
    public enum Doubt {
        NOT_CONNECTED("没有接通"),
        UNREACHABLE("暂时没有答复"),
        GARBLED("的答复无法识别"),
        SOMEBODY_ELSE("答复的不是申请人");

        private final String label;

        Doubt(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static Answer found(LocalDate asOf, Map<String, Object> facts) {
        return new Answer(Outcome.FOUND, asOf, facts, null);
    }

    public static Answer notFound(LocalDate asOf) {
        return new Answer(Outcome.NOT_FOUND, asOf, null, null);
    }

    public static Answer unsure(Doubt doubt) {
        return new Answer(Outcome.UNSURE, null, null, doubt);
    }

    /** In Chinese, for lists. */
    String words() {
        return switch (outcome) {
            case FOUND -> "已核到";
            case NOT_FOUND -> "没有记录";
            case UNSURE -> doubt.label();
        };
    }
}
