package cn.zhiban.credit;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Why, in somebody's own words, with the files that show it.
 *
 * @param words at most 500 characters
 * @param proofs uploads of whoever says so, at most five
 */
public record Reasons(String words, List<UUID> proofs) {

    static final int LONGEST = 500;
    static final int MOST_PROOFS = 5;

    /** @throws RefusedRequest {@code invalid-input} with {@code reasons} and {@code proofs} */
    public static Reasons of(RequestKind kind, String words, List<UUID> proofs) {
        var given = proofs == null
                ? List.<UUID>of()
                : proofs.stream().filter(Objects::nonNull).toList();
        refuse(faults(kind, words, given.size()));
        return new Reasons(words.strip(), given);
    }

    /** What is wrong, by the name of the field; empty when nothing is. */
    public static Map<String, String> faults(RequestKind kind, String words, int proofs) {
        var faults = new LinkedHashMap<String, String>();
        var fault = fault(words, kind == RequestKind.REPAIR ? "请写明已经怎样纠正" : "请写明记录哪里不对");
        if (fault != null) {
            faults.put("reasons", fault);
        }
        if (kind == RequestKind.REPAIR && proofs == 0) {
            faults.put("proofs", "请上传已经纠正的证明");
        } else if (proofs > MOST_PROOFS) {
            faults.put("proofs", "最多 " + MOST_PROOFS + " 个文件");
        }
        return faults;
    }

    /** @throws RefusedRequest {@code invalid-input} with {@code words} */
    static String decision(String words, String missing) {
        var fault = fault(words, missing);
        refuse(fault == null ? Map.of() : Map.of("words", fault));
        return words.strip();
    }

    private static String fault(String words, String missing) {
        return words == null || words.isBlank() ? missing : FreeText.fault(words.strip(), LONGEST);
    }

    private static void refuse(Map<String, String> faults) {
        if (!faults.isEmpty()) {
            throw RefusedRequest.invalid("有 " + faults.size() + " 处需要改正", faults);
        }
    }
}
