package cn.zhiban.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A form that cannot be read as a whole is refused: the container would leave out what it cannot read, and go on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WholeForms extends OncePerRequestFilter {

    private static final Set<Object> BROKEN = Set.of(
            FailReason.URL_DECODING,
            FailReason.CLIENT_DISCONNECT,
            FailReason.IO_ERROR,
            FailReason.REQUEST_BODY_INCOMPLETE);

    private final ProblemAnswer answer;

    WholeForms(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getParameterMap(); // reads the body
        var reason = request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
        if (reason == null || !BROKEN.contains(reason)) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            answer.send(request, response, BrokenBody.refusal());
        }
    }
}
