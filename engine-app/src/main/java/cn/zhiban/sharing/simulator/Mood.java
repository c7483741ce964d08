package cn.zhiban.sharing.simulator;

/** How the simulated registers behave. */
public enum Mood {
    WELL,
    /** Answers after the platform has lost patience. */
    SLOW,
    /** Begins to answer and never ends. */
    TRICKLING,
    /** Refuses every question. */
    DOWN,
    /** Answers what is no answer. */
    GARBLED,
    /** Answers about somebody else. */
    SOMEBODY_ELSE
}
