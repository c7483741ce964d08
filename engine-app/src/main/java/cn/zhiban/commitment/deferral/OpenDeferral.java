package cn.zhiban.commitment.deferral;

/** Which promises are not settled, as conditions on a row {@code d} of {@code deferral}. */
public final class OpenDeferral {

    private static final String UNHANDLED =
            "(d.state = 'LAPSED' and d.late = 'RETURN_TO_PERSON' and d.handling is null)";

    /** Whether it lapsed while others of its case are open: a person says what follows from all lapses at once. */
    public static final String WAITS_FOR_OTHERS = "(" + UNHANDLED + """
             and d.office_due is null and exists (
                select from deferral o where o.case_id = d.case_id and o.state in ('PROMISED', 'AWAITED', 'SUPPLIED')))
            """;

    /** Its first part is that of the index {@code deferral_due}, which lists are read by. */
    public static final String CONDITION =
            "((d.state in ('PROMISED', 'AWAITED', 'SUPPLIED') or d.office_due is not null or " + UNHANDLED + ")"
                    + " and (d.state <> 'LAPSED' or d.office_due is not null or " + WAITS_FOR_OTHERS + "))";

    private OpenDeferral() {}

    /** @param waitsForOthers as {@link #WAITS_FOR_OTHERS} says */
    public static String label(Deferral.State state, boolean waitsForOthers) {
        return waitsForOthers ? state.label() + "，其余材料补齐或者逾期以后处理" : state.label();
    }
}
