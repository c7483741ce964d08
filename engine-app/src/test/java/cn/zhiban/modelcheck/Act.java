package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;

/**
 * Something that may be tried in a state.
 *
 * @param name as it stands in the graph
 */
record Act(String name, Doing doing) {

    /** What time does by itself; everybody else is a person. */
    static final String TIME = "time";

    /** Does it to the case in that state. */
    @FunctionalInterface
    interface Doing {

        void in(CaseState state);
    }

    /** Whether it is for another time: a reply before the notice, a correction after it. */
    boolean isHopeless(CaseStatus status) {
        boolean early = name.startsWith("supply")
                || name.startsWith("answer")
                || name.equals("complete the reply")
                || name.equals("serve");
        return status == CaseStatus.RECEIVED ? early : name.startsWith("correct");
    }

    boolean isTime() {
        return name.equals(TIME);
    }
}
