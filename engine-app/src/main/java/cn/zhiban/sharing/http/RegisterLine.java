package cn.zhiban.sharing.http;

import cn.zhiban.catalogue.Register;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Supplier;

/** The line to one register: asked twice at most, and left alone for a while after many failures. */
final class RegisterLine {

    private static final RetryConfig TWICE = RetryConfig.custom()
            .maxAttempts(2)
            .waitDuration(Duration.ofMillis(100))
            .retryExceptions(LineFault.class)
            .build();
    private static final CircuitBreakerConfig BREAKING = CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(6)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(20))
            .permittedNumberOfCallsInHalfOpenState(2)
            .recordExceptions(LineFault.class)
            .build();

    private final Retry retry;
    private final CircuitBreaker breaker;

    RegisterLine(Register register) {
        this.retry = Retry.of(register.name(), TWICE);
        this.breaker = CircuitBreaker.of(register.name(), BREAKING);
    }

    /** @throws io.github.resilience4j.circuitbreaker.CallNotPermittedException while it is left alone */
    <T> T call(Supplier<T> asking) {
        return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, asking))
                .get();
    }

    /** The register could not be reached, was too slow, or could not answer. */
    static final class LineFault extends RuntimeException {

        LineFault(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
