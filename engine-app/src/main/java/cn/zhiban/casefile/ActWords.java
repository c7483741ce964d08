package cn.zhiban.casefile;

import cn.zhiban.catalogue.ItemDefinition.SpecialStage;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words that an act on the clock is given. */
final class ActWords {

    private ActWords() {}

    /** Without blanks around it. */
    static String required(String field, String text, String otherwise, int longest) {
        var words = text == null ? "" : text.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid(otherwise, Map.of(field, otherwise));
        }
        FreeText.check(field, words, longest);
        return words;
    }

    static String names(List<SpecialStage> stages) {
        return stages.stream().map(SpecialStage::name).collect(Collectors.joining("、"));
    }
}
