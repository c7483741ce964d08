package cn.zhiban.form;

import cn.zhiban.feel.FeelExpression;
import cn.zhiban.form.Component.Field;
import java.math.BigDecimal;

/** What the form computes from earlier answers. Nobody sees or sends it; it is computed anew at each submission. */
record Computed(Caption caption, FeelExpression expression) implements Field {

    /** As it is kept: text, number, yes or no, list; days and other times as their ISO text; null for none. */
    Object value(FormContext context) {
        Object value = expression.evaluate(context.answers());
        return value instanceof java.time.temporal.Temporal time ? time.toString() : value;
    }

    @Override
    public Judgement judge(Object raw, FormContext context) {
        Object value = value(context);
        return value == null ? Judgement.missing() : new Judgement.Fine(value);
    }

    @Override
    public String missing() {
        return "根据其他回答还算不出来，请核对前面的回答";
    }

    @Override
    public String read(Object value, FormContext context) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? ChineseText.grouped(number) : value.toString();
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.given(caption, read(value(context), context));
    }
}
