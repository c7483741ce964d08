package cn.zhiban.web.access;

import cn.zhiban.identity.BasicSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How a REST call is refused: 401 with the ways to sign in, 403, or 404 for a route that nobody knows. */
@Component
class ApiChallenge implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusals refusals;
    private final boolean basic;

    ApiChallenge(Refusals refusals, Optional<BasicSignIn> basic) {
        this.refusals = refusals;
        this.basic = basic.isPresent();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var unknown = refusals.unknownRoute(request);
        if (unknown.isEmpty()) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"zhiban\"");
            if (basic && !isFromBrowser(request)) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"zhiban\", charset=\"UTF-8\"");
            }
        }
        refusals.answer(request, response, unknown.orElse(reason));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        refusals.answer(request, response, refusals.unknownRoute(request).orElse(reason));
    }

    /** A browser would open its own password box and from then on send the password with every request. */
    private static boolean isFromBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null;
    }
}
