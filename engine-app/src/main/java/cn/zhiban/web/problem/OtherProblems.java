package cn.zhiban.web.problem;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/** What the framework refuses beyond the named cases: its status with a general sentence. */
@Component
@Order(6)
class OtherProblems implements ProblemSource {

    @Override
    public Optional<Problem> of(Exception failure) {
        return failure instanceof ErrorResponse refused
                        && refused.getStatusCode().is4xxClientError()
                ? Optional.of(of(HttpStatus.valueOf(refused.getStatusCode().value())))
                : Optional.empty();
    }

    /** For a bare status, as the container gives it. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> new Problem(status, "unknown-route", "没有这个地址");
            case UNAUTHORIZED -> new Problem(status, "not-signed-in", "请先登录");
            case FORBIDDEN -> new Problem(status, "access-denied", "您的账户没有这项权限");
            case METHOD_NOT_ALLOWED -> new Problem(status, "method-not-allowed", "这个地址不支持这种请求方法");
            case PAYLOAD_TOO_LARGE -> new Problem(status, "request-too-large", "提交的内容太多");
            default -> new Problem(status, status.is5xxServerError() ? "internal-error" : "bad-request", "请求不能处理");
        };
    }
}
