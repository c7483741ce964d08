package cn.zhiban.web.access;

import cn.zhiban.identity.ApiKeySignIn;
import cn.zhiban.identity.BasicSignIn;
import cn.zhiban.identity.PasswordSignIn;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two chains, both obeying the access table: REST calls, which sign in one by one, and pages, which keep a session. */
@Configuration
class SecurityConfiguration {

    static final String SIGN_IN = "/sign-in";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; base-uri 'self'";

    private final TableAuthorization access;
    private final AccessTable table;
    private final PasswordSignIn passwords;

    SecurityConfiguration(TableAuthorization access, AccessTable table, PasswordSignIn passwords) {
        this.access = access;
        this.table = table;
        this.passwords = passwords;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, ApiKeySignIn apiKeys, Optional<BasicSignIn> basic, ApiChallenge challenge)
            throws Exception {
        shared(http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/**")));
        var credentials = new CredentialsFilter(apiKeys, basic, challenge);
        return http.addFilterBefore(credentials, AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new SessionWrites()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            PageChallenge challenge,
            ReturnPoint returnPoint,
            AfterSignIn success,
            SignInPage failure,
            SignOut signOut)
            throws Exception {
        shared(http);
        return http.formLogin(
                        form -> form.loginPage(SIGN_IN).successHandler(success).failureHandler(failure))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(signOut).logoutSuccessUrl("/"))
                .requestCache(cache -> cache.requestCache(returnPoint.cache()))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(challenge).accessDeniedHandler(challenge))
                .build();
    }

    /** Access follows from the path alone, so no request is looked up among the controllers twice. */
    @Bean
    static BeanDefinitionRegistryPostProcessor lookedUpOnce() {
        return new OneLookUp();
    }

    /** Text with a NUL character reaches no controller: PostgreSQL cannot store it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    private void shared(HttpSecurity http) throws Exception {
        http.addFilterBefore(new SessionRenewal(passwords, table), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(access));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .contentTypeOptions(Customizer.withDefaults());
    }
}
