package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Leads to the page that was asked for, else to where the person works: its queue, its own cases, or its account. */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final BrowserOwner owner;

    AfterSignIn(ReturnPoint returnPoint, BrowserOwner owner) {
        this.owner = owner;
        setRequestCache(returnPoint.cache());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        owner.mark(request, response, (SignedIn) authentication);
        super.onAuthenticationSuccess(request, response, authentication);
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
