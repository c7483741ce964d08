package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks a file against the material that it is sent for: known to the item, the sender's own, of its types and size. */
@Component
class CheckingFile {

    private final Uploads uploads;

    CheckingFile(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Why the file cannot be taken, in one Chinese sentence; empty when it can, or when none was sent. */
    Optional<String> refusal(Actor actor, ItemDefinition item, SentMaterial sent) {
        var material = item.material(sent.key());
        if (material.isEmpty()) {
            return Optional.of("本事项没有材料“" + sent.key() + "”");
        }
        if (sent.uploadId() == null) {
            return Optional.empty();
        }
        try {
            var upload = uploads.ownedBy(actor, sent.uploadId());
            return material.get().refusal(upload.type(), upload.bytes());
        } catch (RefusedRequest unknown) {
            return Optional.of(unknown.getMessage());
        }
    }
}
