package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.Flow;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.acceptance.web.MaterialFiles;
import cn.zhiban.catalogue.Material;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
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
    private final Uploads uploads;

    MaterialsPart(MaterialFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    @Override
    public Area area() {
        return Area.MATERIALS;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var received = files.receive(actor, open.version().item().materials(), request);
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
        var fields = open.version().item().materials().stream()
                .map(material -> field(open, material, errors))
                .toList();
        boolean incomplete = answers.in(Area.MATERIALS).containsKey(Flow.INCOMPLETE);
        model.put("files", fields);
        model.put("incomplete", incomplete);
        model.put("missing", incomplete || fields.stream().anyMatch(FileField::wrong));
        return fields.stream().filter(FileField::wrong).map(FileField::link).toList();
    }

    private FileField field(OpenDraft open, Material material, Map<String, String> errors) {
        var answers = open.draft().answers();
        return new FileField(
                material,
                material.isRequiredBy(answers.in(Area.FORM)),
                stored(answers, material),
                errors.getOrDefault(CheckingDraft.MATERIALS + material.key(), ""),
                null);
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var given = answers.in(Area.MATERIALS);
        return open.version().item().materials().stream()
                .filter(material -> given.containsKey(material.key()) || material.isRequiredBy(answers.in(Area.FORM)))
                .map(material -> new Reading(
                        MaterialFiles.control(material.key()),
                        material.name(),
                        words(stored(answers, material), given.containsKey(Flow.INCOMPLETE)),
                        false))
                .toList();
    }

    private static String words(List<Upload> files, boolean later) {
        return files.isEmpty() && later
                ? "以后补交（" + LATER + "）"
                : files.stream().map(Upload::name).collect(Collectors.joining("\n"));
    }

    private List<Upload> stored(Answers answers, Material material) {
        var ids = (Collection<?>) answers.in(Area.MATERIALS).getOrDefault(material.key(), List.of());
        return ids.stream()
                .map(id -> UUID.fromString((String) id))
                .flatMap(id -> uploads.find(id).stream())
                .toList();
    }
}
