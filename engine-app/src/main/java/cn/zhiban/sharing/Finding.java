package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.catalogue.RegisterCheck;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What a check has come to.
 *
 * @param words what was found or why nothing was, in Chinese
 * @param asOf the day for which it is true; null where nothing was found
 * @param obtainedAt when the register was asked; null where it was not
 */
public record Finding(RegisterCheck check, Verdict verdict, String words, LocalDate asOf, OffsetDateTime obtainedAt) {

    /** Only {@link #HOLDS} takes the place of a paper. */
    public enum Verdict {
        HOLDS("相符"),
        DIFFERS("不相符"),
        NOT_FOUND("没有记录"),
        UNSURE("没有核到"),
        NOT_ASKED("没有核验");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Register register() {
        return check.register();
    }

    public boolean waives(String material) {
        return verdict == Verdict.HOLDS && material.equals(check.waives());
    }
}
