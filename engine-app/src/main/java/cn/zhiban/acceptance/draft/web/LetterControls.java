package cn.zhiban.acceptance.draft.web;

import cn.zhiban.commitment.SigningCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The controls of the page on which a letter is signed, by the field that may be wrong, in the order of the page. */
final class LetterControls {

    /** What belongs to no other control is told at the text. */
    private static final String TEXT = "letter-text";

    private static final Map<String, String> BY_FIELD = new LinkedHashMap<>();

    static {
        BY_FIELD.put("commitment.signatory.name", "signatory-name");
        BY_FIELD.put("commitment.signatory.capacity", "signatory-capacity");
        BY_FIELD.put("commitment.signatory.authorityFrom", "authority-from");
        BY_FIELD.put("commitment.signatory.authorityUntil", "authority-until");
        BY_FIELD.put(SigningCode.FIELD, "letter-code");
        BY_FIELD.put("commitment.agreed", "letter-agreed");
    }

    private LetterControls() {}

    /** @return the words by the id of the control */
    static Map<String, String> wrong(Map<String, String> errors) {
        var wrong = new LinkedHashMap<String, String>();
        errors.forEach((field, words) -> {
            if (!BY_FIELD.containsKey(field)) {
                wrong.putIfAbsent(TEXT, words);
            }
        });
        BY_FIELD.forEach((field, control) -> {
            if (errors.containsKey(field)) {
                wrong.put(control, errors.get(field));
            }
        });
        return wrong;
    }
}
