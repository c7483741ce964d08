package cn.zhiban.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the words for a failure. One that nobody has foreseen is logged with its trace under an incident number, and
 * only the number is told.
 */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemSource> sources;
    private final SecureRandom random = new SecureRandom();

    Problems(List<ProblemSource> sources) {
        this.sources = sources;
    }

    Problem of(Exception failure, HttpServletRequest request) {
        return sources.stream()
                .map(source -> source.of(failure))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> incident(failure, request));
    }

    private Problem incident(Exception failure, HttpServletRequest request) {
        String number = "%08x".formatted(random.nextInt());
        LOG.error("incident {} at {} {}", number, request.getMethod(), request.getRequestURI(), failure);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "系统出错了，我们已经记录。事件编号：" + number)
                .withHeader("X-Incident", number);
    }
}
