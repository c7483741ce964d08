package cn.zhiban.casefile;

import cn.zhiban.casefile.StepVisits.StepVisit;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.ModelXml;
import cn.zhiban.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The models that a case runs through, with where it has been and where it is, for whoever draws them. */
@Component
public class CasePicture {

    /**
     * @param xml the model as it was published
     * @param done elements that were left, and flows that were taken
     * @param now elements where the case stands
     * @param calls by the element, the phase that it calls
     */
    public record Model(
            String key, String name, String xml, List<String> done, List<String> now, Map<String, String> calls) {}

    private final Cases cases;
    private final StepVisits visits;
    private final Catalogue catalogue;

    CasePicture(Cases cases, StepVisits visits, Catalogue catalogue) {
        this.cases = cases;
        this.visits = visits;
        this.catalogue = catalogue;
    }

    /** The item's own model first, then the phases in the order in which they are called, each once. */
    @Transactional(readOnly = true)
    public List<Model> of(Actor actor, String caseNo) {
        var file = cases.visibleTo(actor, caseNo);
        var version = catalogue.version(file.itemVersionId());
        var models = new ArrayList<Model>();
        add(version, version.item().process(), visits.of(file.id()), models);
        return List.copyOf(models);
    }

    private static void add(ItemVersion version, String key, List<StepVisit> visits, List<Model> models) {
        var xml = version.files().get(key + ".bpmn");
        if (xml == null || models.stream().anyMatch(model -> model.key().equals(key))) {
            return;
        }
        var model = model(
                key,
                xml,
                visits.stream().filter(visit -> visit.processKey().equals(key)).toList());
        models.add(model);
        model.calls().values().forEach(called -> add(version, called, visits, models));
    }

    private static Model model(String key, byte[] xml, List<StepVisit> visits) {
        var elements = elements(xml);
        var calls = new LinkedHashMap<String, String>();
        named(elements, "callActivity")
                .forEach(call -> calls.put(call.getAttribute("id"), call.getAttribute("calledElement")));
        return new Model(
                key,
                named(elements, "process")
                        .map(process -> process.getAttribute("name"))
                        .findFirst()
                        .orElse(key),
                new String(xml, StandardCharsets.UTF_8),
                where(visits, visit -> visit.leftAt() != null),
                where(visits, visit -> visit.leftAt() == null),
                calls);
    }

    private static List<String> where(List<StepVisit> visits, Predicate<StepVisit> state) {
        return visits.stream().filter(state).map(StepVisit::element).distinct().toList();
    }

    private static Stream<Element> named(List<Element> elements, String name) {
        return elements.stream().filter(element -> element.getLocalName().equals(name));
    }

    private static List<Element> elements(byte[] xml) {
        try {
            return ModelXml.all(ModelXml.parse(xml), ModelXml.BPMN, "*");
        } catch (SAXException checkedWhenPublished) {
            throw new IllegalStateException(checkedWhenPublished);
        }
    }
}
