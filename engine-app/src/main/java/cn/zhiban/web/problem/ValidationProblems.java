package cn.zhiban.web.problem;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_ENTITY;

import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Inputs that break a declared constraint, each told at its field. */
@Component
@Order(4)
class ValidationProblems implements ProblemSource {

    @Override
    public Optional<Problem> of(Exception failure) {
        return fields(failure)
                .map(fields ->
                        new Problem(UNPROCESSABLE_ENTITY, "invalid-input", "填写的内容有误，请改正后再提交").withFields(fields));
    }

    private static Optional<Map<String, String>> fields(Exception failure) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (failure instanceof MethodArgumentNotValidException invalid) {
            collect(invalid.getBindingResult(), fields);
        } else if (failure instanceof BindException invalid) {
            collect(invalid.getBindingResult(), fields);
        } else if (failure instanceof HandlerMethodValidationException invalid) {
            invalid.getParameterValidationResults()
                    .forEach(result -> fields.putIfAbsent(
                            result.getMethodParameter().getParameterName(),
                            message(result.getResolvableErrors().get(0))));
        } else if (failure instanceof ConstraintViolationException invalid) {
            invalid.getConstraintViolations()
                    .forEach(violation ->
                            fields.putIfAbsent(violation.getPropertyPath().toString(), violation.getMessage()));
        } else {
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    private static void collect(BindingResult result, Map<String, String> fields) {
        result.getFieldErrors().forEach(error -> fields.putIfAbsent(error.getField(), message(error)));
    }

    private static String message(MessageSourceResolvable error) {
        return error.getDefaultMessage() == null ? "内容有误" : error.getDefaultMessage();
    }
}
