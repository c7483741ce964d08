package cn.zhiban.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_ACCEPTABLE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PAYLOAD_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.Map;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Requests that no controller could be called with. */
@Component
@Order(3)
class RequestProblems implements ProblemSource {

    @Override
    public Optional<Problem> of(Exception failure) {
        if (BrokenBody.isCauseOf(failure)) {
            return Optional.of(BrokenBody.problem());
        }
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return Optional.of(methodNotAllowed(method));
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(new Problem(BAD_REQUEST, "malformed-json", "请求正文不是可读的 JSON，或者有字段的类型不对")
                    .withFields(JsonPath.of(unreadable)));
        }
        if (failure instanceof TypeMismatchException mismatch) {
            String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : mismatch.getPropertyName();
            return Optional.of(new Problem(BAD_REQUEST, "invalid-parameter", "参数的格式不对")
                    .withFields(name == null ? Map.of() : Map.of(name, "格式不对")));
        }
        return Optional.ofNullable(plain(failure));
    }

    private static Problem plain(Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return new Problem(PAYLOAD_TOO_LARGE, "upload-too-large", "上传的文件超过了大小限制");
        }
        if (failure instanceof MultipartException) {
            return new Problem(BAD_REQUEST, "broken-multipart", "上传的内容不完整或者已损坏，请重新上传");
        }
        if (failure instanceof MissingServletRequestPartException
                || failure instanceof ServletRequestBindingException) {
            return missing(failure);
        }
        if (failure instanceof NoResourceFoundException || failure instanceof NoHandlerFoundException) {
            return new Problem(NOT_FOUND, "unknown-route", "没有这个地址");
        }
        if (failure instanceof HttpMediaTypeNotSupportedException) {
            return new Problem(UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "不支持这种内容类型");
        }
        return failure instanceof HttpMediaTypeNotAcceptableException
                ? new Problem(NOT_ACCEPTABLE, "not-acceptable", "不能以所要求的类型回答")
                : null;
    }

    private static Problem missing(Exception failure) {
        var name = failure instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : failure instanceof MissingServletRequestPartException part ? part.getRequestPartName() : null;
        return name == null
                ? new Problem(BAD_REQUEST, "missing-parameter", "缺少必需的参数")
                : new Problem(BAD_REQUEST, "missing-parameter", "缺少必需的参数 " + name).withFields(Map.of(name, "必须给出"));
    }

    private static Problem methodNotAllowed(HttpRequestMethodNotSupportedException failure) {
        var problem = new Problem(METHOD_NOT_ALLOWED, "method-not-allowed", "这个地址不支持这种请求方法");
        String[] allowed = failure.getSupportedMethods();
        return allowed == null ? problem : problem.withHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
}
