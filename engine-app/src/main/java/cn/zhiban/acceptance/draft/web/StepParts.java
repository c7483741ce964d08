package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parts by what they are of. */
@Component
class StepParts {

    private final Map<Area, StepPart> parts = new EnumMap<>(Area.class);

    StepParts(List<StepPart> all) {
        all.forEach(part -> parts.put(part.area(), part));
    }

    StepPart of(Step step) {
        return parts.get(step.area());
    }
}
