package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Checks files against the material that they are sent for: known to the item, the sender's own, of its types and size. */
@Component
public class CheckingFile {

    /** More than any material has; who has more pages puts them into one document. */
    public static final int MOST_FILES = 20;

    private final Uploads uploads;

    CheckingFile(Uploads uploads) {
        this.uploads = uploads;
    }

    /** Why the files cannot be taken, in one Chinese sentence; empty when they can, or when none was sent. */
    Optional<String> refusal(Actor actor, ItemDefinition item, SentMaterial sent) {
        var material = item.material(sent.key());
        if (material.isEmpty()) {
            return Optional.of(sent.key() == null ? "请写明是哪一份材料" : "本事项没有材料“" + sent.key() + "”");
        }
        if (sent.uploads().size() > MOST_FILES) {
            return Optional.of("最多 " + MOST_FILES + " 个文件，请合并后再上传");
        }
        return sent.uploads().stream()
                .map(upload -> refusal(actor, material.get(), upload))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The same where the material is awaited, so that at least one file must come.
     *
     * @throws RefusedRequest {@code upload-required}, or {@code invalid-input} at the material
     */
    void require(Actor actor, ItemDefinition item, SentMaterial sent) {
        if (sent.uploads().isEmpty()) {
            throw RefusedRequest.invalid("upload-required", "请为“" + sent.key() + "”上传文件");
        }
        refusal(actor, item, sent).ifPresent(words -> {
            throw RefusedRequest.invalid(words, Map.of("materials." + sent.key(), words));
        });
    }

    private Optional<String> refusal(Actor actor, Material material, UUID id) {
        try {
            var upload = uploads.ownedBy(actor, id);
            return material.refusal(upload.type(), upload.bytes());
        } catch (RefusedRequest unknown) {
            return Optional.of(unknown.getMessage());
        }
    }
}
