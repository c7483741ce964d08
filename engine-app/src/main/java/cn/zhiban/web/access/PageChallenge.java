package cn.zhiban.web.access;

import cn.zhiban.identity.CurrentActor;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How a page is refused: nobody is led to the sign-in page and back (with what was typed, see {@link ReturnPoint}),
 * somebody without the right sees an error page. A form that is open to everybody is opened anew where it stood.
 */
@Component
class PageChallenge implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Refusals refusals;
    private final ReturnPoint returnPoint;
    private final CurrentActor current;

    PageChallenge(Refusals refusals, ReturnPoint returnPoint, CurrentActor current) {
        this.refusals = refusals;
        this.returnPoint = returnPoint;
        this.current = current;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var unknown = refusals.unknownRoute(request);
        if (unknown.isPresent()) {
            refusals.answer(request, response, unknown.get());
            return;
        }
        returnPoint.remember(request, response);
        response.sendRedirect(request.getContextPath() + SecurityConfiguration.SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        var better = refusals.unknownRoute(request);
        if (better.isEmpty() && reason instanceof CsrfException) {
            better = refusals.unreadableBody(request);
        }
        if (better.isEmpty()
                && reason instanceof CsrfException
                && current.actor().isEmpty()) {
            expired(request, response, reason);
            return;
        }
        refusals.answer(request, response, better.orElse(reason));
    }

    private void expired(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (returnPoint.isOpenToAll(request)) {
            KeptInput.keep(request);
            response.sendRedirect(request.getRequestURI());
        } else {
            commence(request, response, new InsufficientAuthenticationException("session expired", reason));
        }
    }
}
