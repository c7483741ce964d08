package cn.zhiban.shared;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** A failure in the log: the database names the value that it refuses, and so do others. */
public final class MaskedFailure extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return Masking.inText(super.throwableProxyToString(failure));
    }
}
