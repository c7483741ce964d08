package cn.zhiban;

import cn.zhiban.database.StartRefused;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A start that is refused while Spring starts is told in one line by {@link ZhibanApplication}, not as a fault. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineRefusal implements SpringBootExceptionReporter {

    OneLineRefusal(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        return failure instanceof StartRefused;
    }
}
