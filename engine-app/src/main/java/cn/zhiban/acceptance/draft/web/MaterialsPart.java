package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.Flow;
import cn.zhiban.acceptance.draft.Found;
import cn.zhiban.acceptance.draft.FoundForDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.acceptance.web.MaterialFiles;
import cn.zhiban.catalogue.Material;
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

    MaterialsPart(MaterialFiles files, DraftedFiles drafted, FoundForDraft found) {
        this.files = files;
        this.drafted = drafted;
        this.found = found;
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
        model.put("incomplete", incomplete);
        model.put("missing", incomplete || fields.stream().anyMatch(FileField::wrong));
        return fields.stream().filter(FileField::wrong).map(FileField::link).toList();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var given = answers.in(Area.MATERIALS);
        var required = drafted.required(open, answers);
        var known = found.of(actor, open);
        return asked(open, step).stream()
                .filter(material -> given.containsKey(material.key()) || required.contains(material.key()))
                .map(material -> new Reading(
                        MaterialFiles.control(material.key()),
                        material.name(),
                        words(known, open, material, drafted.stored(answers, material)),
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

    private static List<Material> asked(OpenDraft open, Step step) {
        return open.version().item().materials().stream()
                .filter(material -> step.keys().contains(material.key()))
                .toList();
    }
}
