package cn.zhiban.commitment;

import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a letter does not count as signed.
 *
 * @param code stable, kebab-case
 * @param words one Chinese sentence
 */
public record Fault(String code, String words) {

    static final String UNSIGNED = "letter-unsigned";

    /** What is refused for the first of them, with all of them by field. */
    public static RefusedRequest refusal(Map<String, Fault> faults) {
        var first = faults.values().iterator().next();
        return new RefusedRequest(RefusedRequest.Kind.INVALID, first.code(), first.words(), words(faults));
    }

    public static Map<String, String> words(Map<String, Fault> faults) {
        var words = new LinkedHashMap<String, String>();
        faults.forEach((field, fault) -> words.put(field, fault.words()));
        return words;
    }
}
