package cn.zhiban.web.access;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.problem.ProblemAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Globals;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartResolver;

/** Answers a request that security stops, in the same words as those that controllers refuse. */
@Component
class Refusals {

    private final AccessTable table;
    private final ProblemAnswer answer;
    private final MultipartResolver multipart;

    Refusals(AccessTable table, ProblemAnswer answer, MultipartResolver multipart) {
        this.table = table;
        this.answer = answer;
        this.multipart = multipart;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception reason) throws IOException {
        answer.send(request, response, reason);
    }

    /** For a route that is in no row, the same to everybody: unknown, or known for other methods only. */
    Optional<Exception> unknownRoute(HttpServletRequest request) {
        if (table.rowFor(request).isPresent()) {
            return Optional.empty();
        }
        Set<String> methods = table.methodsFor(request);
        return Optional.of(
                methods.isEmpty()
                        ? RefusedRequest.notFound("unknown-route", "没有这个地址")
                        : new HttpRequestMethodNotSupportedException(request.getMethod(), methods));
    }

    /** A body that could not be read hides the CSRF token in it: then the body is what is wrong. */
    Optional<Exception> unreadableBody(HttpServletRequest request) {
        if (multipart.isMultipart(request)) {
            return unreadableParts(request);
        }
        if (request.getAttribute(Globals.PARAMETER_PARSE_FAILED_ATTR) == null) {
            return Optional.empty();
        }
        return Optional.of(new RefusedRequest(RefusedRequest.Kind.TOO_LARGE, "request-too-large", "提交的内容太多，或者不完整"));
    }

    private Optional<Exception> unreadableParts(HttpServletRequest request) {
        try {
            multipart.resolveMultipart(request);
            return Optional.empty();
        } catch (MultipartException e) {
            return Optional.of(e);
        }
    }
}
