package cn.zhiban.web.access;

import cn.zhiban.identity.PasswordSignIn;
import cn.zhiban.identity.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Records who has signed out; the session itself is ended by what comes after. */
@Component
class SignOut implements LogoutHandler {

    private final PasswordSignIn signIn;
    private final BrowserOwner owner;

    SignOut(PasswordSignIn signIn, BrowserOwner owner) {
        this.signIn = signIn;
        this.owner = owner;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        owner.forget(request, response);
        if (authentication instanceof SignedIn signedIn) {
            signIn.signOut(signedIn.actor());
        }
    }
}
