package cn.zhiban.web.api;

import cn.zhiban.identity.CurrentActor;
import cn.zhiban.shared.Actor;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who is acting: {@code Actor} where somebody must be, {@code Optional<Actor>} on public routes. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final CurrentActor current;

    ActorArgument(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer model,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        var actor = current.actor();
        return parameter.getParameterType() == Optional.class
                ? actor
                : actor.orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
    }
}
