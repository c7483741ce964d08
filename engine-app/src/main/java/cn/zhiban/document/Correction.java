package cn.zhiban.document;

import cn.zhiban.document.Amendable.Field;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other words in the place of wrong ones, as far as the kind of the document lets them be changed. */
record Correction(String from, String to) {

    /** Characters below which words are hardly told apart from others. */
    private static final int SHORT = 4;

    private static final Pattern CONCLUSION = Pattern.compile("不?符合|准予|不予|不?同意|撤销");

    /** @throws RefusedRequest by field, or {@code notice-final} for words that its kind says for good */
    DocumentFacts of(IssuedDocument document, DocumentFacts facts) {
        var amendable = document.kind().amendable();
        if (from.equals(to) || !facts.says(from, field -> true)) {
            throw wrong("文书的正文里没有这些文字，请照原文填写");
        }
        if (!facts.says(from, amendable::allows)) {
            throw kept(document, amendable);
        }
        requireOnePlace(facts, amendable);
        var corrected = facts.corrected(from, to, amendable::allows);
        requireSameConclusion(document, facts, corrected);
        amendable.fields().forEach(field -> requireForm(field, corrected.text(field.name())));
        return corrected;
    }

    private static RefusedRequest kept(IssuedDocument document, Amendable amendable) {
        if (amendable.fields().isEmpty()) {
            return wrong("办件编号由系统编定，不能更正");
        }
        var rest = amendable.fields().stream().map(Field::label).collect(Collectors.joining("、"));
        return isFinal(document, "要求补正的内容、期限和说明发出后不能更改，只能更正" + rest);
    }

    private static RefusedRequest wrong(String words) {
        return RefusedRequest.invalid("请改正更正的内容", Map.of("from", words));
    }

    /** A piece of a number or of a date stands in places that nobody means, and so do few letters. */
    private void requireOnePlace(DocumentFacts facts, Amendable amendable) {
        int said = facts.found(Pattern.compile(Pattern.quote(from)), amendable::allows)
                .size();
        int whole = facts.found(wholly(), amendable::allows).size();
        if (whole < said || said > 1 && from.length() < SHORT) {
            throw wrong("这些文字在别处也出现，请写出完整的号码、日期或者名称");
        }
    }

    private Pattern wholly() {
        var before = isOfNumber(from.charAt(0)) ? "(?<![A-Za-z0-9年月-])(?<![0-9][.,])" : "";
        var after = isOfNumber(from.charAt(from.length() - 1)) ? "(?![A-Za-z0-9年月日-])(?![.,][0-9])" : "";
        return Pattern.compile(before + Pattern.quote(from) + after);
    }

    private static boolean isOfNumber(char letter) {
        return letter < 128 && Character.isLetterOrDigit(letter);
    }

    /** What was decided is changed by the procedure of revocation alone. */
    private static void requireSameConclusion(IssuedDocument document, DocumentFacts facts, DocumentFacts corrected) {
        boolean decides = document.kind().amendable() == Amendable.CLOSING;
        if (decides && !facts.found(CONCLUSION, any -> true).equals(corrected.found(CONCLUSION, any -> true))) {
            throw isFinal(document, "决定的内容不能更正，只能依照法定程序改变");
        }
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
