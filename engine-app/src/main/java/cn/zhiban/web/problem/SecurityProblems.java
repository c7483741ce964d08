package cn.zhiban.web.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import cn.zhiban.identity.TooManyAttempts;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;

/** Nobody, the wrong role, too many attempts, a form that is too old. */
@Component
@Order(2)
class SecurityProblems implements ProblemSource {

    @Override
    public Optional<Problem> of(Exception failure) {
        return Optional.ofNullable(problem(failure));
    }

    private static Problem problem(Exception failure) {
        if (failure instanceof TooManyAttempts tooMany) {
            String seconds = Long.toString(tooMany.waitSeconds());
            return new Problem(TOO_MANY_REQUESTS, "too-many-attempts", "登录失败次数过多，请在 " + seconds + " 秒后再试")
                    .withHeader(HttpHeaders.RETRY_AFTER, seconds);
        }
        if (failure instanceof BadCredentialsException) {
            return new Problem(UNAUTHORIZED, "wrong-credentials", "用户名、密码或密钥不正确");
        }
        if (failure instanceof AuthenticationException) {
            return new Problem(UNAUTHORIZED, "not-signed-in", "请先登录");
        }
        if (failure instanceof CsrfException) {
            return new Problem(FORBIDDEN, "csrf-token-invalid", "页面停留过久，请返回上一页，刷新后重新提交");
        }
        if (failure instanceof AccessDeniedException) {
            return new Problem(FORBIDDEN, "access-denied", "您的账户没有这项权限");
        }
        if (failure instanceof RequestRejectedException) {
            return new Problem(BAD_REQUEST, "malformed-request", "请求中含有不允许的字符");
        }
        return null;
    }
}
