package cn.zhiban.form;

import cn.zhiban.form.Component.Field;

/** One of several answers: a select, or a radio where all are seen at once. */
record Choice(Caption caption, Options options, boolean radio) implements Field {

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null || "".equals(raw)) {
            return Judgement.missing();
        }
        return options.find(raw, context)
                .<Judgement>map(option -> new Judgement.Fine(option.value()))
                .orElseGet(() -> new Judgement.Wrong("请从所列选项中选择一项"));
    }

    @Override
    public String missing() {
        return caption.asking("请选择", "请选择一项");
    }

    @Override
    public String read(Object value, FormContext context) {
        return value == null ? "" : options.label(value, context);
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.options(
                radio ? "radio" : "select", caption, error, options.in(context), value -> value.equals(raw));
    }
}
