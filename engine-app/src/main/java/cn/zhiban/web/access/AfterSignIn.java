package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import cn.zhiban.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page that was asked for, else to where the person works: its queue, or its own cases. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Set<Role> AT_THE_DESK = EnumSet.of(Role.CLERK, Role.EXAMINER, Role.CHIEF, Role.SUPERVISOR);

    AfterSignIn(ReturnPoint returnPoint) {
        setRequestCache(returnPoint.cache());
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return landing((SignedIn) authentication);
    }

    static String landing(SignedIn signedIn) {
        var roles = signedIn.actor().roles();
        if (roles.contains(Role.APPLICANT)) {
            return "/my";
        }
        return Collections.disjoint(roles, AT_THE_DESK) ? "/" : "/staff";
    }
}
