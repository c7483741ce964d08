package cn.zhiban.web.problem;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a capability has refused, in its own words. */
@Component
@Order(1)
class RefusedProblems implements ProblemSource {

    private static final Map<Kind, HttpStatus> STATUS = Map.of(
            Kind.MALFORMED, HttpStatus.BAD_REQUEST,
            Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
            Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
            Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            Kind.CONFLICT, HttpStatus.CONFLICT,
            Kind.TOO_LARGE, HttpStatus.PAYLOAD_TOO_LARGE,
            Kind.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS,
            Kind.BUSY, HttpStatus.SERVICE_UNAVAILABLE);

    @Override
    public Optional<Problem> of(Exception failure) {
        return failure instanceof RefusedRequest refused
                ? Optional.of(new Problem(STATUS.get(refused.kind()), refused.code(), refused.getMessage())
                        .withFields(refused.fields()))
                : Optional.empty();
    }
}
