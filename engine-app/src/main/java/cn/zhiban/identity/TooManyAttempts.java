package cn.zhiban.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in is not even tried: too many attempts on this account or from this address have failed just now. */
public class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failed sign-ins");
        this.wait = wait;
    }

    /** How long to wait before the next attempt, in whole seconds, at least one. */
    public long waitSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
