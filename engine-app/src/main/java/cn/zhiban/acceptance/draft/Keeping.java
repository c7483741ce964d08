package cn.zhiban.acceptance.draft;

import java.time.Duration;

/** How long an application that was not sent is kept. */
final class Keeping {

    /** So long after it was saved the applicant is reminded, once. */
    static final Duration UNTIL_REMINDED = Duration.ofDays(7);

    /** So long after it was saved it is deleted. */
    static final Duration KEPT = Duration.ofDays(90);

    private Keeping() {}
}
