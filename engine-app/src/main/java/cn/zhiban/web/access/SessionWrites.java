package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * REST calls that need a CSRF token: writes admitted by a session cookie, which browsers add by themselves. An
 * {@code Authorization} header is never added by another site.
 */
final class SessionWrites implements RequestMatcher {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
    }
}
