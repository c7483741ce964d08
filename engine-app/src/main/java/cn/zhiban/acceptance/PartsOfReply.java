package cn.zhiban.acceptance;

import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.Upload;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One material of a reply may come in parts on different ways, some online, some by post: who sends a part replaces its own
 * files, and what another has sent stays beside them.
 */
final class PartsOfReply {

    private PartsOfReply() {}

    /**
     * The files of the material after this part, those of others first.
     *
     * @throws RefusedRequest {@code invalid-input} where they are too many together
     */
    static List<UUID> together(Actor sender, CaseMaterial material, List<UUID> sent) {
        var others = hasCome(material.state()) ? ofOthers(sender, material) : List.<UUID>of();
        var all = Stream.concat(others.stream(), sent.stream()).distinct().toList();
        if (all.size() > CheckingFile.MOST_FILES) {
            var words = "最多 %d 个文件，已经收到 %d 个，请合并后再上传".formatted(CheckingFile.MOST_FILES, others.size());
            throw RefusedRequest.invalid(words, Map.of("materials." + material.key(), words));
        }
        return all;
    }

    /** Since the notice, which asked for what was missing. */
    private static boolean hasCome(MaterialState state) {
        return state == MaterialState.SUPPLIED || state == MaterialState.VERIFIED;
    }

    private static List<UUID> ofOthers(Actor sender, CaseMaterial material) {
        return material.files().stream()
                .filter(file -> file.ownerId() != sender.accountId())
                .map(Upload::id)
                .toList();
    }
}
