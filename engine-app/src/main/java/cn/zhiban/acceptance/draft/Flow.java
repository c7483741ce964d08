package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.Guide;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.FormStep;
import cn.zhiban.shared.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of an application in their order: is it for me, who applies, the pages of the form, the files, the letter of
 * commitment where one was chosen, the check.
 * All of it follows from the item. A last page of the form that holds nothing but promises is ticked at the check.
 */
public record Flow(List<Step> steps) {

    /** That the application is to be sent although files are missing, beside the files. */
    public static final String INCOMPLETE = "_incomplete";

    /** The keys of the materials in whose place a letter is signed, beside the files. */
    public static final String COMMITTED = "_committed";

    /** The keys of the materials that the applicant promises to bring later, beside the files. */
    public static final String DEFERRED = "_deferred";

    public static final String PHONE = "phone";

    /** The number of the authorisation under which an agent applies, where it does: chosen as the application is begun. */
    public static final String AUTHORISATION = "authorisation";

    public static final String SIGNATORY = "signatoryName";
    public static final String CAPACITY = "signatoryCapacity";
    public static final String AUTHORITY_FROM = "authorityFrom";
    public static final String AUTHORITY_UNTIL = "authorityUntil";

    private static final Step LETTER = new Step(
            "commitment", "签署告知承诺书", Area.COMMITMENT, List.of(SIGNATORY, CAPACITY, AUTHORITY_FROM, AUTHORITY_UNTIL));

    /** @param answers so far: a letter is signed where one was chosen */
    public static Flow of(ItemVersion version, Answers answers) {
        var item = version.item();
        var form = version.form(item.applicationForm());
        var promises = promises(form);
        var steps = new ArrayList<Step>();
        steps.add(conditions(item));
        steps.add(new Step("applicant", "申请人", Area.APPLICANT, List.of(PHONE, AUTHORISATION)));
        form.steps().stream()
                .filter(page -> !promises.equals(Optional.of(page)))
                .map(Flow::formPage)
                .forEach(steps::add);
        var asked = steps.stream().flatMap(step -> step.files().stream()).toList();
        if (!item.materials().isEmpty()) { // also where the form asks for all of them: here one says that some follow
            steps.add(materials(item, asked));
        }
        if (!answers.committed(item).isEmpty()) {
            steps.add(LETTER);
        }
        steps.add(new Step(
                "check", "核对并提交", Area.CHECK, promises.map(FormStep::keys).orElse(List.of())));
        return new Flow(List.copyOf(steps));
    }

    private static Step conditions(ItemDefinition item) {
        var words = item.guide().acceptanceConditions().stream()
                .map(Guide.Condition::words)
                .toList();
        return new Step("conditions", "适合我办吗", Area.CONDITIONS, words);
    }

    private static Step formPage(FormStep page) {
        return new Step(
                page.id(), page.label().isEmpty() ? "填写申请" : page.label(), Area.FORM, page.keys(), page.files());
    }

    /** @param asked those whose files a page of the form asks for */
    private static Step materials(ItemDefinition item, List<String> asked) {
        var others = item.materials().stream().map(Material::key).filter(key -> !asked.contains(key));
        var keys = Stream.concat(others, Stream.of(INCOMPLETE, COMMITTED, DEFERRED));
        return new Step("materials", "上传材料", Area.MATERIALS, keys.toList());
    }

    /** The last page of the form, where it is one of several and asks for nothing but ticks. */
    public static Optional<FormStep> promises(FormSchema form) {
        var pages = form.steps();
        var last = pages.get(pages.size() - 1);
        var parts = form.view(Map.of(), Map.of(), new FormContext(null, Map.of()), last.id())
                .parts();
        return pages.size() > 1 && !last.keys().isEmpty() && parts.stream().allMatch(Flow::isPromise)
                ? Optional.of(last)
                : Optional.empty();
    }

    private static boolean isPromise(FormPart part) {
        return switch (part.kind()) {
            case "checkbox", "text", "separator" -> true;
            case "group" -> part.parts().stream().allMatch(Flow::isPromise);
            default -> false;
        };
    }

    public Optional<Step> find(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** @throws RefusedRequest {@code step-not-found} */
    public Step step(String id) {
        return find(id).orElseThrow(() -> RefusedRequest.notFound("step-not-found", "这项申请没有这一步，请从“我的办件”继续"));
    }

    public Step check() {
        return steps.get(steps.size() - 1);
    }

    /** From 1. */
    public int number(Step step) {
        return steps.indexOf(step) + 1;
    }

    public Optional<Step> before(Step step) {
        int at = steps.indexOf(step);
        return at > 0 ? Optional.of(steps.get(at - 1)) : Optional.empty();
    }

    /** The check leads nowhere but to itself: from there the application is sent. */
    public Step after(Step step) {
        return steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1));
    }

    public Step of(Area area) {
        return steps.stream().filter(step -> step.area() == area).findFirst().orElse(check());
    }

    /** Where the files of a material are asked for. */
    Step askingFiles(String material) {
        return steps.stream()
                .filter(step -> step.files().contains(material))
                .findFirst()
                .orElseGet(() -> of(Area.MATERIALS));
    }

    /** Where an answer of the form is given; at the check, where no page asks for it. */
    Step asking(String key) {
        return steps.stream()
                .filter(step -> step.kept() == Area.FORM && step.keys().contains(key))
                .findFirst()
                .orElse(check());
    }
}
