package cn.zhiban.sharing;

/** The way to the registers of other organs. */
public interface DataSharing {

    /** Never throws for what lies beyond the wire: silence, delay and nonsense are {@link Answer.Outcome#UNSURE}. */
    Answer ask(Question question);
}
