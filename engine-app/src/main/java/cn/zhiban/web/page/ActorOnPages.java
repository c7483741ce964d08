package cn.zhiban.web.page;

import cn.zhiban.identity.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the layout who is signed in, under the name {@code actor}. A request attribute and not a model attribute: error
 * pages, which no controller made, have the same head.
 */
@Component
class ActorOnPages extends OncePerRequestFilter {

    private final CurrentActor current;

    ActorOnPages(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        current.actor().ifPresent(actor -> request.setAttribute("actor", actor));
        chain.doFilter(request, response);
    }
}
