package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import java.util.Optional;

/**
 * What every field has.
 *
 * @param key name of the answer
 * @param label what people read above the field
 * @param description a hint, empty if there is none
 * @param required whether an answer must be given
 * @param readOnly whether the answer comes from the office alone; what is posted under the key is ignored
 * @param hide when the field is not shown
 */
record Caption(
        String key,
        String label,
        String description,
        boolean required,
        boolean readOnly,
        Optional<FeelExpression> hide) {

    /** "请填写担保金额（元）"; a label that is a question is not repeated. */
    String asking(String verb, String otherwise) {
        return label.isEmpty() || label.endsWith("？") || label.endsWith("?") ? otherwise : verb + label;
    }
}
