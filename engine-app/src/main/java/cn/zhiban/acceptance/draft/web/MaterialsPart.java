package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.DeferralOfDraft;
import cn.zhiban.acceptance.draft.Flow;
import cn.zhiban.acceptance.draft.Found;
import cn.zhiban.acceptance.draft.FoundForDraft;
import cn.zhiban.acceptance.draft.LetterOfDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.acceptance.web.MaterialFiles;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CheckingCommitment;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.material.Upload;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The files, one control a material. What is missing may follow, if the applicant says so. */
@Component
class MaterialsPart implements StepPart {

    private static final String LATER = "材料还不齐，先提交申请";

    private final MaterialFiles files;
    private final DraftedFiles drafted;
    private final FoundForDraft found;
    private final LetterOfDraft letters;
    private final DeferralOfDraft promises;

    MaterialsPart(
            MaterialFiles files,
            DraftedFiles drafted,
            FoundForDraft found,
            LetterOfDraft letters,
            DeferralOfDraft promises) {
        this.files = files;
        this.drafted = drafted;
        this.found = found;
        this.letters = letters;
        this.promises = promises;
    }

    @Override
    public Area area() {
        return Area.MATERIALS;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var received = files.receive(actor, asked(open, step), request);
        var answers = new LinkedHashMap<String, Object>();
        received.sent()
                .forEach(sent -> answers.put(
                        sent.key(), sent.uploads().stream().map(UUID::toString).toList()));
        answers.put(
                Flow.COMMITTED,
                asked(open, step).stream()
                        .filter(CheckingCommitment::isWaivable)
                        .map(Material::key)
                        .filter(key -> LetterChoice.LETTER.equals(request.getParameter(LetterChoice.control(key))))
                        .toList());
        answers.put(
                Flow.DEFERRED,
                asked(open, step).stream()
                        .filter(material ->
                                open.version().item().deferralOf(material).isPresent())
                        .map(Material::key)
                        .filter(key -> DeferralChoice.LATER.equals(request.getParameter(DeferralChoice.control(key))))
                        .toList());
        if (request.getParameter(Flow.INCOMPLETE) != null) {
            answers.put(Flow.INCOMPLETE, true);
        }
        var errors = new LinkedHashMap<String, String>();
        received.errors().forEach((key, words) -> errors.put(CheckingDraft.MATERIALS + key, words));
        return new Typed(answers, errors);
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var answers = open.draft().answers();
        var fields = drafted.fields(actor, open, asked(open, step), errors);
        boolean incomplete = answers.in(Area.MATERIALS).containsKey(Flow.INCOMPLETE);
        model.put("files", fields);
        model.put("choices", choices(actor, open, step));
        model.put("deferrals", deferrals(actor, open, step));
        model.put("incomplete", incomplete);
        model.put("missing", incomplete || fields.stream().anyMatch(FileField::wrong));
        return fields.stream().filter(FileField::wrong).map(FileField::link).toList();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var given = answers.in(Area.MATERIALS);
        var required = drafted.required(open, answers);
        var known = found.of(actor, open);
        var committed = answers.committed(open.version().item());
        var deferred = answers.deferred(open.version().item());
        return asked(open, step).stream()
                .filter(material -> given.containsKey(material.key()) || required.contains(material.key()))
                .map(material -> new Reading(
                        MaterialFiles.control(material.key()),
                        material.name(),
                        committed.contains(material.key())
                                ? "免交，签署告知承诺书"
                                : deferred.contains(material.key())
                                        ? "承诺后补："
                                                + promises.offer(actor, open, material)
                                                        .promise()
                                        : words(known, open, material, drafted.stored(answers, material)),
                        false))
                .toList();
    }

    private static String words(Found known, OpenDraft open, Material material, List<Upload> files) {
        if (files.isEmpty() && known.waives(material.key())) {
            return "不用提交，本机关已经核验";
        }
        boolean later = open.draft().answers().in(Area.MATERIALS).containsKey(Flow.INCOMPLETE);
        return files.isEmpty() && later
                ? "以后补交（" + LATER + "）"
                : files.stream().map(Upload::name).collect(Collectors.joining("\n"));
    }

    /** Where a letter may take the place of a material: the choice, by its key. */
    private Map<String, LetterChoice> choices(Actor actor, OpenDraft open, Step step) {
        var committed = open.draft().answers().committed(open.version().item());
        var required = drafted.required(open, open.draft().answers());
        var choices = new LinkedHashMap<String, LetterChoice>();
        asked(open, step).stream()
                .filter(CheckingCommitment::isWaivable)
                .filter(material -> required.contains(material.key()) || committed.contains(material.key()))
                .forEach(material -> choices.put(
                        material.key(),
                        LetterChoice.of(
                                material, letters.offer(actor, open, material), committed.contains(material.key()))));
        return choices;
    }

    /** Where a material may come later: the choice, by its key. */
    private Map<String, DeferralChoice> deferrals(Actor actor, OpenDraft open, Step step) {
        var chosen = open.draft().answers().deferred(open.version().item());
        var required = drafted.required(open, open.draft().answers());
        var choices = new LinkedHashMap<String, DeferralChoice>();
        asked(open, step).stream()
                .filter(material -> open.version().item().deferralOf(material).isPresent())
                .filter(material -> required.contains(material.key()) || chosen.contains(material.key()))
                .forEach(material -> choices.put(
                        material.key(),
                        DeferralChoice.of(
                                material, promises.offer(actor, open, material), chosen.contains(material.key()))));
        return choices;
    }

    private static List<Material> asked(OpenDraft open, Step step) {
        return open.version().item().materials().stream()
                .filter(material -> step.keys().contains(material.key()))
                .toList();
    }
}
