package cn.zhiban.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The page that somebody had asked for before it turned out that an account is needed; always one of ours. */
final class WayBack {

    private static final HttpSessionRequestCache ASKED_FOR = new HttpSessionRequestCache();

    private WayBack() {}

    static Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(ASKED_FOR.getRequest(request, response))
                .filter(DefaultSavedRequest.class::isInstance)
                .map(DefaultSavedRequest.class::cast)
                .map(saved ->
                        saved.getServletPath() + (saved.getQueryString() == null ? "" : "?" + saved.getQueryString()));
    }
}
