package cn.zhiban.modelcheck;

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

    boolean isTime() {
        return name.equals(TIME);
    }
}
