package cn.zhiban.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.WebUtils;

/**
 * What somebody had typed into a form whose session was over when it was sent. It waits in the new session until the
 * form's page takes it, after the same person has signed in, to fill the form again. Files and passwords are not kept.
 */
public final class KeptInput {

    /** A form of ours is far smaller; more is not worth the memory. */
    static final int MOST_CHARACTERS = 65_536;

    /** Says whose browser it was last, see {@code BrowserOwner}; none on forms that are open to everybody. */
    public static final String OWNER_COOKIE = "zhiban_person";

    private static final String ATTRIBUTE = KeptInput.class.getName();

    private KeptInput() {}

    /** Keeps the form of somebody who had a session, unless it is too large; only the latest form is kept. */
    public static void keep(HttpServletRequest request) {
        Map<String, String[]> typed = new LinkedHashMap<>(request.getParameterMap());
        typed.remove("_csrf");
        typed.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).contains("password"));
        long size = typed.values().stream()
                .flatMap(Arrays::stream)
                .mapToLong(String::length)
                .sum();
        boolean hadSession = request.getRequestedSessionId() != null;
        if (hadSession && !typed.isEmpty() && size <= MOST_CHARACTERS) {
            request.getSession().setAttribute(ATTRIBUTE, new Kept(request.getRequestURI(), typed, owner(request)));
        }
    }

    /** What was typed into the form at the address of this request, once; empty otherwise. */
    public static Map<String, String[]> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)
                || !kept.address().equals(request.getRequestURI())) {
            return Map.of();
        }
        session.removeAttribute(ATTRIBUTE);
        return kept.owner().equals(owner(request)) ? kept.typed() : Map.of();
    }

    /** Whether a form waits to be filled again, so that the sign-in page can say so. */
    public static boolean isWaiting(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(ATTRIBUTE) instanceof Kept kept
                && !kept.owner().isEmpty();
    }

    private static String owner(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, OWNER_COOKIE);
        return cookie == null ? "" : cookie.getValue();
    }

    private record Kept(String address, Map<String, String[]> typed, String owner) {}
}
