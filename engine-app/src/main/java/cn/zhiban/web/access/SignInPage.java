package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import cn.zhiban.identity.TooManyAttempts;
import cn.zhiban.web.KeptInput;
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
import org.springframework.web.bind.annotation.RequestAttribute;

/** The sign-in page: empty, or again with the reason and the username after an attempt has failed. */
@Controller
class SignInPage implements AuthenticationFailureHandler {

    private static final String ATTEMPT = "zhiban.failedSignIn";
    private static final int LONGEST_USERNAME = 64;

    private record Attempt(String username, AuthenticationException reason) {}

    /** The token is read before the page is written: it may have to open a session. */
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String show(
            @RequestAttribute(name = ATTEMPT, required = false) Attempt failed,
            CsrfToken token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        token.getToken();
        model.addAttribute("kept", KeptInput.isWaiting(request));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return "redirect:" + AfterSignIn.landing(signedIn);
        }
        if (failed != null) {
            tell(failed, response, model);
        }
        return "sign-in";
    }

    /** Security itself takes the form; what has failed is shown by the page at the same address. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        request.setAttribute(ATTEMPT, new Attempt(request.getParameter("username"), reason));
        request.getRequestDispatcher(SecurityConfiguration.SIGN_IN).forward(new AsGet(request), response);
    }

    private static void tell(Attempt failed, HttpServletResponse response, Model model) {
        String username = failed.username() == null ? "" : failed.username();
        model.addAttribute("username", username.substring(0, Math.min(username.length(), LONGEST_USERNAME)));
        if (failed.reason() instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.waitSeconds()));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("waitSeconds", tooMany.waitSeconds());
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("wrong", true);
        }
    }
}
