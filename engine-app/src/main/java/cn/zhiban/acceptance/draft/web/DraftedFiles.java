package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.web.FileField;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of a draft, on whichever page they are asked for. */
@Component
class DraftedFiles {

    private final Uploads uploads;

    DraftedFiles(Uploads uploads) {
        this.uploads = uploads;
    }

    FileField field(OpenDraft open, Material material, Map<String, String> errors) {
        var answers = open.draft().answers();
        return new FileField(
                material,
                material.isRequiredBy(answers.in(Area.FORM)),
                stored(answers, material),
                errors.getOrDefault(CheckingDraft.MATERIALS + material.key(), ""),
                null);
    }

    List<Upload> stored(Answers answers, Material material) {
        var ids = (Collection<?>) answers.in(Area.MATERIALS).getOrDefault(material.key(), List.of());
        return ids.stream()
                .map(id -> UUID.fromString((String) id))
                .flatMap(id -> uploads.find(id).stream())
                .toList();
    }
}
