package cn.zhiban.acceptance;

/** The routing fact {@code replyState}: whether the reply to the one-time notice is still awaited. */
public enum ReplyState {
    AWAITED,
    COMPLETE,
    OVERDUE
}
