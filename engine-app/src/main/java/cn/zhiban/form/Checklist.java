package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Any number of several answers, kept in the order in which they are offered. */
record Checklist(Caption caption, Options options) implements Field {

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null) {
            return new Judgement.Missing(List.of());
        }
        if (!(raw instanceof Collection<?> chosen)) {
            return new Judgement.Wrong("请从所列选项中选择");
        }
        if (chosen.isEmpty()) {
            return new Judgement.Missing(List.of());
        }
        Set<Object> left = new HashSet<>(chosen);
        List<String> kept = offered(context).stream().filter(left::remove).toList();
        return left.isEmpty() ? new Judgement.Fine(kept) : new Judgement.Wrong("请从所列选项中选择");
    }

    private List<String> offered(FormContext context) {
        return options.in(context).stream().map(Option::value).toList();
    }

    @Override
    public Object fromParameter(String[] posted) {
        return List.of(posted);
    }

    /** None chosen is an empty list, also in expressions. */
    @Override
    public Object unanswered() {
        return List.of();
    }

    @Override
    public String missing() {
        return "请至少选择一项";
    }

    @Override
    public String read(Object value, FormContext context) {
        return value instanceof Collection<?> chosen
                ? chosen.stream().map(each -> options.label(each, context)).collect(Collectors.joining("、"))
                : "";
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.options(
                "checklist",
                caption,
                error,
                options.in(context),
                value -> raw instanceof Collection<?> chosen && chosen.contains(value));
    }
}
