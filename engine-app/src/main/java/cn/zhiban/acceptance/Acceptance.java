package cn.zhiban.acceptance;

/** The routing fact {@code acceptance}: how the acceptance of an application ended. */
public enum Acceptance {
    ACCEPTED,
    NOT_ACCEPTED,
    WITHDRAWN
}
