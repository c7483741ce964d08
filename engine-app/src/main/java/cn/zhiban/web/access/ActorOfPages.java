package cn.zhiban.web.access;

import cn.zhiban.identity.CurrentActor;
import cn.zhiban.shared.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page knows who looks at it, as {@code actor}; null for nobody. */
@ControllerAdvice
class ActorOfPages {

    private final CurrentActor current;

    ActorOfPages(CurrentActor current) {
        this.current = current;
    }

    @ModelAttribute("actor")
    Actor actor() {
        return current.actor().orElse(null);
    }
}
