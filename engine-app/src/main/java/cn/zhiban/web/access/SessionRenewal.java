package cn.zhiban.web.access;

import cn.zhiban.identity.PasswordSignIn;
import cn.zhiban.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account of a session anew at each request, so that a role taken away, a disabled account or a changed
 * password counts at once and not when the session ends.
 */
class SessionRenewal extends OncePerRequestFilter {

    private final PasswordSignIn signIn;
    private final AccessTable table;

    SessionRenewal(PasswordSignIn signIn, AccessTable table) {
        this.signIn = signIn;
        this.table = table;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return table.rowFor(request).filter(AccessRow::isForFiles).isPresent();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn earlier) {
            var renewed = signIn.renewed(earlier);
            if (renewed.isEmpty()) {
                request.getSession().invalidate();
            }
            SecurityContextHolder.setContext(new SecurityContextImpl(renewed.orElse(null)));
        }
        chain.doFilter(request, response);
    }
}
