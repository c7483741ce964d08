package cn.zhiban.audit.web;

import cn.zhiban.audit.NotedSeal;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads number and hash of a seal as somebody noted them. */
final class TypedSeal {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private TypedSeal() {}

    /** @return null when neither was given */
    static NotedSeal of(String seal, String hash) {
        if (seal.isBlank() && hash.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(seal.strip()).matches()) {
            throw fault("seal", "请填写记下的封存批号，是一个数字");
        }
        if (!HASH.matcher(hash.strip()).matches()) {
            throw fault("hash", "请填写记下的摘要，是 64 位十六进制数字");
        }
        return new NotedSeal(Long.parseLong(seal.strip()), hash.strip());
    }

    private static RefusedRequest fault(String field, String words) {
        return RefusedRequest.invalid("有 1 处需要改正", Map.of(field, words));
    }
}
