package cn.zhiban.worklist;

/** What a task is to whoever takes it on, as its model declares; the same words stand in {@code vocabulary.yaml}. */
public enum Duty {
    /**
     * 首问负责: it binds its holder; it is not given back, a colleague takes it over and says why. It ends in one way, the
     * answer. Source: 《优化营商环境条例》 and what the office publishes.
     */
    FIRST_ASKED,
    /** An accepted case is being decided from the moment that somebody takes it on. */
    EXAMINATION
}
