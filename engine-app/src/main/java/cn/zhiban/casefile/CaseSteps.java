package cn.zhiban.casefile;

import cn.zhiban.casefile.StepVisits.StepVisit;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.shared.Actor;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The steps of a case's own model and of the phases that it calls, in the order of the models, and where it stands. */
@Component
public class CaseSteps {

    /**
     * @param depth 0 for the item's own steps, 1 for those of a phase, and so on
     * @param phase whether it is a phase that has steps of its own
     * @param state DONE once it was left, NOW while the case is there, TODO before
     * @param at when it was entered, or left; null before
     */
    public record Step(String label, int depth, boolean phase, State state, OffsetDateTime at) {}

    public enum State {
        DONE,
        NOW,
        TODO
    }

    private static final Set<String> SHOWN = Set.of("userTask", "receiveTask", "callActivity");
    private static final int DEEPEST = 5;

    private final Cases cases;
    private final StepVisits visits;
    private final Catalogue catalogue;

    CaseSteps(Cases cases, StepVisits visits, Catalogue catalogue) {
        this.cases = cases;
        this.visits = visits;
        this.catalogue = catalogue;
    }

    @Transactional(readOnly = true)
    public List<Step> of(Actor actor, String caseNo) {
        var file = cases.visibleTo(actor, caseNo);
        var version = catalogue.version(file.itemVersionId());
        var steps = new ArrayList<Step>();
        add(version.item().process(), 0, version.files(), visits.of(file.id()), steps);
        return List.copyOf(steps);
    }

    private static void add(
            String process, int depth, Map<String, byte[]> files, List<StepVisit> visits, List<Step> steps) {
        for (var element : elements(files.get(process + ".bpmn"))) {
            boolean phase = element.getLocalName().equals("callActivity");
            steps.add(step(element, process, depth, phase, visits));
            if (phase && depth < DEEPEST) {
                add(element.getAttribute("calledElement"), depth + 1, files, visits, steps);
            }
        }
    }

    private static List<Element> elements(byte[] model) {
        try {
            return model == null
                    ? List.of()
                    : ModelXml.all(ModelXml.parse(model), ModelXml.BPMN, "*").stream()
                            .filter(element -> SHOWN.contains(element.getLocalName()))
                            .toList();
        } catch (SAXException checkedWhenPublished) {
            throw new IllegalStateException(checkedWhenPublished);
        }
    }

    private static Step step(Element element, String process, int depth, boolean phase, List<StepVisit> visits) {
        Optional<StepVisit> last = visits.stream()
                .filter(visit ->
                        visit.processKey().equals(process) && visit.element().equals(element.getAttribute("id")))
                .reduce((earlier, later) -> later);
        var state = last.map(visit -> visit.leftAt() == null ? State.NOW : State.DONE)
                .orElse(State.TODO);
        var at = last.map(visit -> visit.leftAt() == null ? visit.enteredAt() : visit.leftAt())
                .map(CaseView::local)
                .orElse(null);
        return new Step(element.getAttribute("name"), depth, phase, state, at);
    }
}
