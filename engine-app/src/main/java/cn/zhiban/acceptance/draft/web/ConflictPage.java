package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Saved;
import cn.zhiban.acceptance.web.MaterialFiles;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Two have changed the same page: what is different, and the choice between the two. Nothing is lost before it. */
@Component
class ConflictPage {

    /** @param mine what was sent just now; {@code theirs} what was saved elsewhere before */
    record Difference(String label, String mine, String theirs) {}

    /** Carries what was sent through the choice. */
    record Hidden(String name, String value) {}

    private final StepParts parts;

    ConflictPage(StepParts parts) {
        this.parts = parts;
    }

    ModelAndView page(Actor actor, Saved.Conflict conflict, HttpServletRequest request) {
        var open = conflict.current();
        boolean returning = request.getParameter(DraftAddress.RETURN) != null;
        return new ModelAndView(
                "apply/conflict",
                Map.of(
                        "frame", Frame.of(open, conflict.step(), open.seen(), returning),
                        "differences", differences(actor, conflict),
                        "hidden", hidden(conflict, request),
                        "theirs", DraftAddress.of(open, conflict.step(), returning)),
                HttpStatus.CONFLICT);
    }

    private List<Difference> differences(Actor actor, Saved.Conflict conflict) {
        var open = conflict.current();
        var standing = open.draft().answers();
        var theirs = readings(actor, open, conflict, standing);
        var mine = readings(actor, open, conflict, standing.with(conflict.step(), conflict.typed()));
        var labels = new LinkedHashMap<String, String>();
        Stream.concat(mine.values().stream(), theirs.values().stream())
                .forEach(reading -> labels.putIfAbsent(reading.key() + reading.label(), reading.label()));
        return labels.entrySet().stream()
                .map(each -> new Difference(each.getValue(), value(mine, each.getKey()), value(theirs, each.getKey())))
                .filter(each -> !each.mine().equals(each.theirs()))
                .toList();
    }

    private Map<String, Reading> readings(Actor actor, OpenDraft open, Saved.Conflict conflict, Answers answers) {
        var byKey = new LinkedHashMap<String, Reading>();
        parts.of(conflict.step())
                .readings(actor, open, conflict.step(), answers)
                .forEach(reading -> byKey.put(reading.key() + reading.label(), reading));
        return byKey;
    }

    private static String value(Map<String, Reading> readings, String key) {
        return readings.containsKey(key) ? readings.get(key).value() : "";
    }

    /** Files are stored already: their ids stand for them. */
    private static List<Hidden> hidden(Saved.Conflict conflict, HttpServletRequest request) {
        var hidden = new ArrayList<Hidden>();
        if (conflict.step().area() == Area.MATERIALS) {
            conflict.typed().forEach((key, value) -> {
                if (value instanceof Collection<?> files) {
                    files.forEach(id -> hidden.add(new Hidden(MaterialFiles.keptControl(key), id.toString())));
                } else {
                    hidden.add(new Hidden(key, "true"));
                }
            });
            return hidden;
        }
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_") || name.equals(ApplicantPart.POSTED)) {
                Stream.of(values).forEach(value -> hidden.add(new Hidden(name, value)));
            }
        });
        return hidden;
    }
}
