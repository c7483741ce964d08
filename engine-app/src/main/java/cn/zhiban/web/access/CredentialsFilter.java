package cn.zhiban.web.access;

import cn.zhiban.identity.ApiKeySignIn;
import cn.zhiban.identity.BasicSignIn;
import cn.zhiban.identity.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in a single REST call by its {@code Authorization} header: an API key, or (demo only) username and password.
 * The header alone decides: when it is wrong the call is refused, even if a session would have admitted it.
 */
class CredentialsFilter extends OncePerRequestFilter {

    private final ApiKeySignIn apiKeys;
    private final Optional<BasicSignIn> basic;
    private final ApiChallenge challenge;

    CredentialsFilter(ApiKeySignIn apiKeys, Optional<BasicSignIn> basic, ApiChallenge challenge) {
        this.apiKeys = apiKeys;
        this.basic = basic;
        this.challenge = challenge;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(signIn(header, request.getRemoteAddr())));
        } catch (AuthenticationException e) {
            SecurityContextHolder.clearContext();
            challenge.commence(request, response, e);
            return;
        }
        chain.doFilter(request, response);
    }

    private SignedIn signIn(String header, String address) {
        String scheme = header.substring(0, Math.max(0, header.indexOf(' '))).toLowerCase(Locale.ROOT);
        String credentials = header.substring(scheme.length()).strip();
        if (scheme.equals("bearer")) {
            return apiKeys.signIn(credentials);
        }
        if (scheme.equals("basic") && basic.isPresent()) {
            var given = BasicCredentials.read(credentials);
            return basic.get().signIn(given.username(), given.password(), address);
        }
        throw new BadCredentialsException("no such way to sign in");
    }
}
