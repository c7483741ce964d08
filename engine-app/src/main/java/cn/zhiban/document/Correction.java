package cn.zhiban.document;

import cn.zhiban.document.Amendable.Field;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** Other words in the place of wrong ones, as far as the kind of the document lets them be changed. */
record Correction(String from, String to) {

    /** @throws RefusedRequest by field, or {@code notice-final} for words that its kind says for good */
    DocumentFacts of(IssuedDocument document, DocumentFacts facts) {
        var amendable = document.kind().amendable();
        if (from.equals(to) || !facts.says(from, field -> true)) {
            throw RefusedRequest.invalid("请改正更正的内容", Map.of("from", "文书的正文里没有这些文字，请照原文填写"));
        }
        if (!facts.says(from, amendable::allows)) {
            var rest = amendable.fields().stream().map(Field::label).collect(Collectors.joining("、"));
            throw isFinal(document, "要求补正的内容、期限和说明发出后不能更改，只能更正" + rest);
        }
        var corrected = facts.corrected(from, to, amendable::allows);
        amendable.fields().forEach(field -> requireForm(field, corrected.text(field.name())));
        return corrected;
    }

    private static void requireForm(Field field, String text) {
        if (!field.form().matcher(text).matches()) {
            throw RefusedRequest.invalid("请改正更正的内容", Map.of("to", "更正后的" + field.label() + "不能写别的内容"));
        }
    }

    /** @throws RefusedRequest {@code notice-final} */
    static void requireWithdrawable(IssuedDocument document) {
        if (!document.kind().amendable().isWithdrawable()) {
            throw isFinal(document, "不能撤销；有误的可以更正，遗失或者损坏的可以补发");
        }
    }

    private static RefusedRequest isFinal(IssuedDocument document, String detail) {
        return RefusedRequest.conflict(
                "notice-final", "《%s》%s 只能作出一次，%s".formatted(document.title(), document.number(), detail));
    }
}
