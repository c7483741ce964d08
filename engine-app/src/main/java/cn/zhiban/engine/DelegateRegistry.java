package cn.zhiban.engine;

import cn.zhiban.catalogue.KnownDelegates;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The delegates that models may name, by the name of their bean; whatever is not here does not exist for a model. */
@Component
class DelegateRegistry implements KnownDelegates {

    private final Map<String, JavaDelegate> byName;

    DelegateRegistry(Map<String, JavaDelegate> byName) {
        this.byName = Map.copyOf(byName);
    }

    Map<String, JavaDelegate> byName() {
        return byName;
    }

    @Override
    public Set<String> names() {
        return byName.keySet();
    }
}
