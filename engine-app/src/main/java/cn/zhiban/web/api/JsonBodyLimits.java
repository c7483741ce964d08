package cn.zhiban.web.api;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.shared.RefusedRequest.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.AbstractJackson2HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A JSON body has at most one megabyte, and no NUL character hidden in an escape: PostgreSQL cannot store it. */
@ControllerAdvice
class JsonBodyLimits extends RequestBodyAdviceAdapter {

    static final int MOST_BYTES = 1_000_000;

    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJackson2HttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readNBytes(MOST_BYTES + 1);
        check(body);
        return new ReadBody(message.getHeaders(), body);
    }

    static void check(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new RefusedRequest(Kind.TOO_LARGE, "request-too-large", "请求正文超过 1 MB");
        }
        if (ESCAPED_NUL.matcher(new String(body, StandardCharsets.ISO_8859_1)).find()) {
            throw new RefusedRequest(Kind.MALFORMED, "malformed-json", "请求正文中含有不允许的字符");
        }
    }

    private record ReadBody(HttpHeaders headers, byte[] bytes) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
