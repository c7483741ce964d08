package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who makes the request of this thread; nobody in jobs and on public pages before signing in. */
@Component
public class CurrentActor {

    public Optional<Actor> actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }
}
