package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page that was asked for, else to where the person works: its queue, its own cases, or its account. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    AfterSignIn(ReturnPoint returnPoint) {
        setRequestCache(returnPoint.cache());
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        return landing((SignedIn) authentication);
    }

    static String landing(SignedIn signedIn) {
        return signedIn.actor().desk();
    }
}
