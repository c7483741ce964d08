package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.FoundForDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.SelectingMaterials;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of a draft, on whichever page they are asked for. */
@Component
class DraftedFiles {

    private final Uploads uploads;
    private final SelectingMaterials selecting;
    private final FoundForDraft found;

    DraftedFiles(Uploads uploads, SelectingMaterials selecting, FoundForDraft found) {
        this.uploads = uploads;
        this.selecting = selecting;
        this.found = found;
    }

    List<FileField> fields(Actor actor, OpenDraft open, List<Material> materials, Map<String, String> errors) {
        var answers = open.draft().answers();
        var required = required(open, answers);
        var known = found.of(actor, open);
        return materials.stream()
                .map(material -> new FileField(
                        open.version(),
                        material,
                        required.contains(material.key()),
                        stored(answers, material),
                        errors.getOrDefault(CheckingDraft.MATERIALS + material.key(), ""),
                        null,
                        known.of(material.key()).orElse(null)))
                .toList();
    }

    /** Keys of the materials that these answers make necessary. */
    Set<String> required(OpenDraft open, Answers answers) {
        return selecting.required(open.version(), answers.in(Area.FORM));
    }

    List<Upload> stored(Answers answers, Material material) {
        var ids = (Collection<?>) answers.in(Area.MATERIALS).getOrDefault(material.key(), List.of());
        return ids.stream()
                .map(id -> UUID.fromString((String) id))
                .flatMap(id -> uploads.find(id).stream())
                .toList();
    }
}
