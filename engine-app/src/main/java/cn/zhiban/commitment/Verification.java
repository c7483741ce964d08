package cn.zhiban.commitment;

import cn.zhiban.credit.Severity;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The verification of a case's commitment after its result (事后核查). Source: 国办发〔2020〕42号.
 *
 * @param methods that serve, as the table says
 * @param severity how grave it is if the commitment was false
 * @param ticket drawn for the case, 0 to 9999
 * @param awaitedUntil last day of the applicant's time to rectify or to be heard; null while nothing is awaited of it
 */
public record Verification(
        long id,
        long caseId,
        Mode mode,
        int sharePercent,
        List<Method> methods,
        Severity severity,
        int ticket,
        OffsetDateTime plannedAt,
        State state,
        LocalDate awaitedUntil) {

    /** Those of the plan, and to look on the spot, which finds out more than any other. */
    List<Method> serving() {
        return Arrays.stream(Method.values())
                .filter(method -> method == Method.ON_SITE || methods.contains(method))
                .toList();
    }

    /** Whose commitments are verified. */
    public enum Mode {
        ALL("全部核查"),
        SAMPLED("抽查"),
        EXEMPT("免予核查");

        private final String label;

        Mode(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** @param ticket 0 to 9999, which counts where a share is drawn alone */
        public boolean chooses(int ticket, int sharePercent) {
            return switch (this) {
                case ALL -> true;
                case SAMPLED -> Sampling.isChosen(ticket, sharePercent);
                case EXEMPT -> false;
            };
        }
    }

    /** Ways to find out. Source: 江门市告知承诺事后核查指引. */
    public enum Method {
        WRITTEN("书面核查"),
        NETWORK("网络核验"),
        ON_SITE("实地核查"),
        PUBLICITY("公示核查");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How far it has come. */
    public enum State {
        NOT_CHOSEN("未列入核查"),
        VERIFYING("正在核查"),
        RECTIFYING("限期整改"),
        HEARING("拟撤销，听取陈述申辩"),
        FULFILLED("承诺属实"),
        UPHELD("不予撤销"),
        REVOKED("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether something is still to be done about it. */
        public boolean isOpen() {
            return Set.of(VERIFYING, RECTIFYING, HEARING).contains(this);
        }
    }

    /** What somebody of the office found. */
    public enum Finding {
        FULFILLED("承诺属实"),
        RECTIFY("责令限期整改"),
        REVOKE("拟撤销决定"),
        REVOKED("撤销决定"),
        UPHELD("不予撤销");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param method null for the decision about a revocation
     * @param basis null where the finding is in the applicant's favour
     * @param demand what is to be put right; null for any other finding
     */
    public record Found(
            Finding finding, Method method, String words, String basis, String demand, String by, OffsetDateTime at) {}
}
