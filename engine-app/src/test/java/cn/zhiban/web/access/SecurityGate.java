package cn.zhiban.web.access;

import cn.zhiban.identity.PasswordSignIn;
import cn.zhiban.identity.SignedIn;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Role;
import jakarta.servlet.Filter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The security filters of the running application, with no controller behind them: nothing that is tried is done. */
final class SecurityGate implements Gate {

    private static final String SESSION_TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private final Filter filters;
    private final Map<Role, TestAccount> accounts = new EnumMap<>(Role.class);
    private final Map<Role, SignedIn> sessions = new EnumMap<>(Role.class);

    SecurityGate(ListableBeanFactory application) {
        filters = application.getBean("springSecurityFilterChain", Filter.class);
        var make = TestAccounts.in(application);
        var signIn = application.getBean(PasswordSignIn.class);
        for (Role role : Role.values()) {
            TestAccount account = make.with(role);
            accounts.put(role, account);
            sessions.put(role, signIn.signIn(account.username(), account.password(), "::1"));
        }
    }

    @Override
    public Outcome tries(Route route, Optional<Role> role) throws Exception {
        var request = new MockHttpServletRequest(route.method(), route.path());
        request.setServletPath(route.path());
        role.ifPresent(somebody -> signIn(request, route, somebody));
        addToken(request);
        var response = new MockHttpServletResponse();
        var controllers = new MockFilterChain();
        filters.doFilter(request, response, controllers);
        return controllers.getRequest() != null ? Outcome.ADMITTED : outcome(response);
    }

    private void signIn(MockHttpServletRequest request, Route route, Role role) {
        if (route.isCall()) {
            request.addHeader("Authorization", accounts.get(role).authorization());
        } else {
            request.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(sessions.get(role)));
        }
    }

    private static void addToken(MockHttpServletRequest request) {
        var token = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token");
        request.getSession().setAttribute(SESSION_TOKEN, token);
        var shown = new MockHttpServletRequest();
        new XorCsrfTokenRequestAttributeHandler().handle(shown, new MockHttpServletResponse(), () -> token);
        request.addParameter("_csrf", ((CsrfToken) shown.getAttribute("_csrf")).getToken());
    }

    /** The sign-in form and signing out are answered by security itself. */
    private static Outcome outcome(MockHttpServletResponse response) {
        if (response.getForwardedUrl() != null || "/".equals(response.getRedirectedUrl())) {
            return Outcome.ADMITTED;
        }
        if (response.getStatus() == 401 || "/sign-in".equals(response.getRedirectedUrl())) {
            return Outcome.SIGN_IN_FIRST;
        }
        return response.getStatus() == 403 ? Outcome.FORBIDDEN : Outcome.NO_ROUTE;
    }
}
