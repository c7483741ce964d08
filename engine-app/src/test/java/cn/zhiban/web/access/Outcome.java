package cn.zhiban.web.access;

/** What becomes of a request at the gate. */
enum Outcome {
    ADMITTED,
    SIGN_IN_FIRST,
    FORBIDDEN,
    NO_ROUTE
}
