package cn.zhiban.web.problem;

import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;

/** The body of a request that broke off on its way, or is cut into pieces that are none: no fault of the platform. */
final class BrokenBody {

    private static final String CODE = "request-incomplete";
    private static final String WORDS = "请求没有完整到达，或者格式不对，请重新发送";

    /** Where the container reads from the line. */
    private static final List<String> READERS =
            List.of("org.apache.coyote.", "org.apache.catalina.connector.", "org.apache.tomcat.util.net.");

    private BrokenBody() {}

    static boolean isCauseOf(Exception failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof IOException broken
                && Arrays.stream(broken.getStackTrace())
                        .limit(1)
                        .anyMatch(top -> READERS.stream().anyMatch(top.getClassName()::startsWith));
    }

    static Problem problem() {
        return new Problem(HttpStatus.BAD_REQUEST, CODE, WORDS);
    }

    static RefusedRequest refusal() {
        return new RefusedRequest(RefusedRequest.Kind.MALFORMED, CODE, WORDS);
    }
}
