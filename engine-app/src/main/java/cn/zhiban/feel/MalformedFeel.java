package cn.zhiban.feel;

/** An expression that cannot be used: it is no FEEL, too long, or says what is not allowed. The message is Chinese. */
public class MalformedFeel extends RuntimeException {

    MalformedFeel(String reason) {
        super(reason);
    }
}
