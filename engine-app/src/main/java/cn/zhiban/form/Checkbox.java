package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.util.List;

/** A yes that is ticked; required means that it must be. */
record Checkbox(Caption caption) implements Field {

    private static final String TICKED = "true";

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null || Boolean.FALSE.equals(raw)) {
            return new Judgement.Missing(Boolean.FALSE);
        }
        return Boolean.TRUE.equals(raw) ? new Judgement.Fine(raw) : new Judgement.Wrong("只能勾选或不勾选");
    }

    @Override
    public Object fromParameter(String[] posted) {
        return posted.length == 1 && TICKED.equals(posted[0]) ? Boolean.TRUE : List.of(posted);
    }

    @Override
    public Object unanswered() {
        return Boolean.FALSE;
    }

    @Override
    public String missing() {
        return "请阅读并勾选此项";
    }

    @Override
    public String read(Object value, FormContext context) {
        return Boolean.TRUE.equals(value) ? "是" : "否";
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.checkbox(caption, error, Boolean.TRUE.equals(raw));
    }
}
