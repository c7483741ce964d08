package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.KnownAnswers;
import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.acceptance.web.MaterialFiles;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.Reading;
import cn.zhiban.material.Upload;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A page of the item's form; where an answer was filled in for the applicant, the page says from where. */
@Component
class FormPagePart implements StepPart {

    private final OfficeClock clock;
    private final MaterialFiles files;
    private final DraftedFiles drafted;
    private final KnownAnswers known;

    FormPagePart(OfficeClock clock, MaterialFiles files, DraftedFiles drafted, KnownAnswers known) {
        this.clock = clock;
        this.files = files;
        this.drafted = drafted;
        this.known = known;
    }

    @Override
    public Area area() {
        return Area.FORM;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var posted = request.getParameterMap();
        var form = form(open);
        var answers = new LinkedHashMap<>(form.act(posted, form.fromParameters(posted, step.id())));
        var received = files.receive(actor, materials(open, step), request);
        received.sent()
                .forEach(sent -> answers.put(
                        Answers.FILES + sent.key(),
                        sent.uploads().stream().map(UUID::toString).toList()));
        var errors = new LinkedHashMap<String, String>();
        received.errors().forEach((key, words) -> errors.put(Answers.FILES + key, words));
        return new Typed(answers, errors);
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var answers = open.draft().answers().in(Area.FORM);
        var view = form(open).view(answers, errors, context(open), step.id());
        var notes = new LinkedHashMap<>(open.draft().sources());
        notes.replaceAll((key, source) -> source + "，可以修改");
        model.put("form", view);
        model.put(
                "parts",
                withoutHeading(view.parts(), step)
                        .map(part -> part.noting(notes))
                        .toList());
        showKnown(open, step, model);
        return Stream.concat(
                        view.errors().stream().filter(FormPagePart::isOfTheForm),
                        fileLinks(actor, open, step, errors, model))
                .toList();
    }

    /** Where a question is asked, the answers that there are already. */
    private void showKnown(OpenDraft open, Step step, Map<String, Object> model) {
        var enquiry = open.version().item().enquiry();
        if (enquiry != null && step.keys().contains(enquiry.question())) {
            var words = String.valueOf(open.draft().answers().in(Area.FORM).getOrDefault(enquiry.question(), ""));
            model.put("asking", enquiry.question());
            model.put("known", known.like(words));
            model.put("looked", !words.isBlank());
        }
    }

    /** Draws the controls of the files too. */
    private Stream<ErrorLink> fileLinks(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var fields = new LinkedHashMap<String, FileField>();
        drafted.fields(actor, open, materials(open, step), errors)
                .forEach(field -> fields.put(field.material().key(), field));
        model.put("fileFields", fields);
        return fields.values().stream().filter(FileField::wrong).map(FileField::link);
    }

    private static boolean isOfTheForm(ErrorLink link) {
        return !link.words().startsWith(Answers.FILES);
    }

    private static List<Material> materials(OpenDraft open, Step step) {
        return open.version().item().materials().stream()
                .filter(material -> step.files().contains(material.key()))
                .toList();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var asked = form(open).reading(answers.in(Area.FORM), context(open)).stream()
                .filter(reading -> step.keys().contains(reading.key()));
        var sent = materials(open, step).stream()
                .map(material -> new Reading(
                        MaterialFiles.control(material.key()),
                        material.name(),
                        drafted.stored(answers, material).stream()
                                .map(Upload::name)
                                .collect(Collectors.joining("\n")),
                        true));
        return Stream.concat(asked, sent).toList();
    }

    /** The group that gives the page its name needs no second heading. */
    private static Stream<FormPart> withoutHeading(List<FormPart> parts, Step step) {
        return parts.stream()
                .flatMap(part -> part.kind().equals("group") && part.label().equals(step.label())
                        ? part.parts().stream()
                        : Stream.of(part));
    }

    private static FormSchema form(OpenDraft open) {
        return open.version().form(open.version().item().applicationForm());
    }

    private FormContext context(OpenDraft open) {
        return new FormContext(clock.today(), open.version().item().choices(NoticePhase.BEFORE_NOTICE));
    }
}
