package cn.zhiban.web.access;

import cn.zhiban.identity.PasswordSignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Hands what was typed on the sign-in page to identity. */
@Component
class FormSignIn implements AuthenticationProvider {

    private final PasswordSignIn signIn;

    FormSignIn(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var details = (WebAuthenticationDetails) typed.getDetails();
        return signIn.signIn(typed.getName(), String.valueOf(typed.getCredentials()), details.getRemoteAddress());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
