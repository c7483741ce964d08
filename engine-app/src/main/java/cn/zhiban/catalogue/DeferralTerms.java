package cn.zhiban.catalogue;

/**
 * On what terms a material may come later (容缺后补). Of an item these are what holds for all its deferrable materials, of a
 * material what holds for it instead. Source: 广东省优化营商环境条例 32.
 *
 * @param days working days from acceptance, at least {@value #FLOOR}; null where the table gives the default
 * @param legalBasis on which the deferral and its days rest
 * @param resultGate whether the result is issued before the material came
 * @param late what follows when it does not come in time, beside the record of credit
 * @param lateBasis on which that rests; needed for {@link Late#WITHDRAWN}
 */
public record DeferralTerms(Integer days, String legalBasis, ResultGate resultGate, Late late, String lateBasis) {

    /** Fewer working days are no time to bring anything. */
    public static final int FLOOR = 3;

    /** More working days are not given, whatever the statutory limit. */
    public static final int MOST = 20;

    /** When the result may be issued. */
    public enum ResultGate {
        /** The result waits until the material came and was found right. */
        BEFORE("材料补齐、核对合格以后才出具结果"),
        /** The result is issued, and the promise is watched afterwards. */
        AFTER("可以先出具结果，材料随后补齐");

        private final String words;

        ResultGate(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What follows from a material that did not come in time. */
    public enum Late {
        /** While the case is undecided, the application is deemed withdrawn. Source: such as 安阳市政务服务条例 24. */
        WITHDRAWN("尚未作出决定的，申请视为撤回"),
        /** A person says with reasons how the case goes on. */
        RETURN_TO_PERSON("本次办理怎样继续，由经办人说明理由"),
        /** It is recorded, and nothing else. */
        BREACH_ONLY("不影响本次办理");

        private final String words;

        Late(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** These where they say something, else those of the item. */
    DeferralTerms over(DeferralTerms ofItem) {
        return new DeferralTerms(
                days == null ? ofItem.days : days,
                legalBasis == null ? ofItem.legalBasis : legalBasis,
                resultGate == null ? ofItem.resultGate : resultGate,
                late == null ? ofItem.late : late,
                late == null ? ofItem.lateBasis : lateBasis);
    }
}
