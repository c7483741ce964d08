package cn.zhiban.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When an act reached the office: the instant at which its request was received, before its files were read and before
 * it waited for a lock. An upload that began at 23:59 counts for that day.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Arrival extends OncePerRequestFilter {

    private static final String ATTRIBUTE = Arrival.class.getName();

    private final OfficeClock clock;

    Arrival(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, clock.instant());
        chain.doFilter(request, response);
    }

    /** Of the request that is being served; now, where there is none. */
    public Instant instant() {
        var request = RequestContextHolder.getRequestAttributes();
        var arrived = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return arrived == null ? clock.instant() : (Instant) arrived;
    }

    /** The day of {@link #instant} in the office's zone. */
    public LocalDate day() {
        return LocalDate.ofInstant(instant(), OfficeClock.ZONE);
    }
}
