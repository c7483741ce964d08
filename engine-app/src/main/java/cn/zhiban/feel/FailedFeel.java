package cn.zhiban.feel;

/** An expression that was parsed, but has no value with these variables, not even null. */
public final class FailedFeel extends RuntimeException {

    FailedFeel(String text, String why) {
        super("failed to evaluate '" + text + "': " + why, null, false, false);
    }
}
