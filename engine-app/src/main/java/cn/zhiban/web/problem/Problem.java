package cn.zhiban.web.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A no as it is told.
 *
 * @param code stable, kebab-case, for programs
 * @param detail one Chinese sentence for people
 * @param fields errors by the name of the field
 * @param headers what goes with it, such as Allow or Retry-After
 */
record Problem(HttpStatus status, String code, String detail, Map<String, String> fields, HttpHeaders headers) {

    Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of(), new HttpHeaders());
    }

    Problem withFields(Map<String, String> errors) {
        return new Problem(status, code, detail, errors, headers);
    }

    Problem withHeader(String name, String value) {
        var more = new HttpHeaders();
        more.addAll(headers);
        more.add(name, value);
        return new Problem(status, code, detail, fields, more);
    }

    /** The same as of RFC 9457, with the members {@code code} and {@code fields}. */
    ProblemDetail body() {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setProperty("code", code);
        if (!fields.isEmpty()) {
            body.setProperty("fields", fields);
        }
        return body;
    }
}
