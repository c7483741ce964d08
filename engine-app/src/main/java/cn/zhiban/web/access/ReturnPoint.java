package cn.zhiban.web.access;

import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where to go after signing in: the page that was asked for. When a session has expired over a form, its page is
 * opened again and finds what was typed; nothing is sent a second time without the person.
 */
@Component
class ReturnPoint {

    private final AccessTable table;
    private final HttpSessionRequestCache cache = new AddressOnly();

    ReturnPoint(AccessTable table) {
        this.table = table;
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && isPage(request)
                && table.rowFor(request).isPresent());
    }

    /** What a page loads beside itself, such as an image, is nowhere to come back to. */
    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    RequestCache cache() {
        return cache;
    }

    /** Whether the form at this address needs no signing in, so that its page is the place to go on. */
    boolean isOpenToAll(HttpServletRequest request) {
        return !SecurityConfiguration.SIGN_IN.equals(request.getRequestURI())
                && table.rowFor(new AsGet(request))
                        .filter(row -> row.who() == AccessRow.Who.PUBLIC)
                        .isPresent();
    }

    void remember(HttpServletRequest request, HttpServletResponse response) {
        var page = new AsGet(request);
        if (table.rowFor(page).isEmpty() || SecurityConfiguration.SIGN_IN.equals(request.getRequestURI())) {
            return;
        }
        if (request.getMethod().equals("POST")) {
            KeptInput.keep(request);
        }
        cache.saveRequest(page, response);
    }

    /**
     * The page is opened anew and not as the request was that led here: the headers of a form with files would make it
     * a broken upload.
     */
    private static final class AddressOnly extends HttpSessionRequestCache {

        @Override
        public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
            super.getMatchingRequest(request, response);
            return null;
        }

        /** The path alone: whatever host a request has named, nobody is sent there. */
        @Override
        public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
            var saved = super.getRequest(request, response);
            if (saved == null) {
                return null;
            }
            var address = URI.create(saved.getRedirectUrl());
            var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            return new SimpleSavedRequest(address.getRawPath() + query);
        }
    }
}
