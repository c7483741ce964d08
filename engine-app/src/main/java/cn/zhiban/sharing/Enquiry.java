package cn.zhiban.sharing;

import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.RegisterCheck;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an application gives occasion to ask.
 *
 * @param accountId of the applicant; null for somebody without an account, of whom nothing personal is asked
 * @param answers of the application form, as far as they are right
 * @param needed keys of the materials that they make necessary
 */
public record Enquiry(ItemVersion version, Long accountId, Map<String, ?> answers, Set<String> needed) {

    /** Nobody makes the office ask more often than this with one application. */
    static final int MOST_OF_A_LIST = 20;

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,，;；、]+");

    /** Nobody is asked for what a paper that is not needed would say. */
    List<RegisterCheck> checks() {
        return version.item().checks().stream()
                .filter(check -> check.waives() == null || needed.contains(check.waives()))
                .toList();
    }

    /** The parameters of each question of a check; none while an answer that it needs is missing. */
    List<Map<String, Object>> questions(RegisterCheck check) {
        List<Map<String, Object>> questions = List.of(Map.of());
        for (var asked : check.asks().entrySet()) {
            var values = values(answers.get(asked.getValue()));
            var longer = new ArrayList<Map<String, Object>>();
            for (var question : questions) {
                values.forEach(value -> longer.add(with(question, asked.getKey(), value)));
            }
            questions = longer;
        }
        return questions;
    }

    private static List<?> values(Object answer) {
        if (answer instanceof Collection<?> many) {
            return many.stream().distinct().limit(MOST_OF_A_LIST).toList();
        }
        if (answer instanceof String text) {
            return SEPARATORS
                    .splitAsStream(text.strip())
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_OF_A_LIST)
                    .toList();
        }
        if (answer instanceof BigDecimal number) {
            return List.of(number.stripTrailingZeros().toPlainString());
        }
        return answer == null ? List.of() : List.of(answer.toString());
    }

    private static Map<String, Object> with(Map<String, Object> question, String key, Object value) {
        var longer = new HashMap<>(question);
        longer.put(key, value);
        return longer;
    }
}
