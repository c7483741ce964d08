package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import java.util.Optional;

/**
 * What every field has.
 *
 * @param key name of the answer
 * @param label what people read above the field
 * @param english the label in English ({@code label_en}), empty if there is none
 * @param description a hint, empty if there is none
 * @param required whether an answer must be given
 * @param readOnly whether the answer comes from the office alone; what is posted under the key is ignored
 * @param hide when the field is not shown
 */
record Caption(
        String key,
        String label,
        String english,
        String description,
        boolean required,
        boolean readOnly,
        Optional<FeelExpression> hide) {

    /** With that hint where the form itself gives none. */
    Caption helped(String help) {
        return description.isEmpty() && !help.isEmpty()
                ? new Caption(key, label, english, help, required, readOnly, hide)
                : this;
    }

    /** "请填写担保金额（元）"; a label that is a question is not repeated. */
    String asking(String verb, String otherwise) {
        return label.isEmpty() || label.endsWith("？") || label.endsWith("?") ? otherwise : verb + label;
    }
}
