package cn.zhiban.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a session go on with another proof, under a new number and a new token: what was planted is worth nothing. */
@Component
public class SessionOpening {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    public void goOn(SignedIn proof, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        contexts.saveContext(new SecurityContextImpl(proof), request, response);
    }
}
