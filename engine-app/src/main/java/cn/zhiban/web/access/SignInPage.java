package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import cn.zhiban.identity.TooManyAttempts;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The sign-in page: empty, or again with the reason and the username after an attempt has failed. */
@Controller
class SignInPage implements AuthenticationFailureHandler {

    private static final String REASON = "zhiban.signInFailure";
    private static final int LONGEST_USERNAME = 64;

    /** The token is read before the page is written: it may have to open a session. */
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String show(CsrfToken token) {
        token.getToken();
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? "redirect:" + AfterSignIn.landing(signedIn)
                : "sign-in";
    }

    /** Security itself signs in; only its failures are forwarded to here. */
    @PostMapping(SecurityConfiguration.SIGN_IN)
    String showAgain(
            @RequestAttribute(name = REASON, required = false) AuthenticationException reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (reason == null) {
            return "redirect:" + SecurityConfiguration.SIGN_IN;
        }
        String username = request.getParameter("username");
        if (username != null) {
            model.addAttribute("username", username.substring(0, Math.min(username.length(), LONGEST_USERNAME)));
        }
        if (reason instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("waitSeconds", tooMany.waitSeconds());
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
        }
        return "sign-in";
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        request.setAttribute(REASON, reason);
        request.getRequestDispatcher(SecurityConfiguration.SIGN_IN).forward(request, response);
    }
}
