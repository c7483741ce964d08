package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import cn.zhiban.form.check.Checked;
import cn.zhiban.form.check.ValueCheck;
import cn.zhiban.shared.FreeText;
import com.google.re2j.Pattern;
import java.util.Optional;

/** A text of one line (textfield) or several (textarea). */
record TextInput(Caption caption, Rules rules, Box box, boolean lines) implements Field {

    /**
     * @param minLength in characters of the trimmed text
     * @param maxLength in characters of the trimmed text
     * @param pattern found anywhere in the trimmed text; linear in its length whatever it says
     * @param patternWords what is said where the pattern is not found
     * @param check a rule of its own, applied last; it also gives the one way of writing
     */
    record Rules(
            Limit minLength,
            Limit maxLength,
            Optional<Pattern> pattern,
            String patternWords,
            Optional<ValueCheck> check) {}

    @Override
    public Judgement judge(Object raw, FormContext context) {
        if (raw == null) {
            return Judgement.missing();
        }
        if (!(raw instanceof String typed)) {
            return new Judgement.Wrong("请填写文字");
        }
        String text = TypedText.stripped(typed);
        return text.isEmpty() ? Judgement.missing() : judgeText(text, context);
    }

    private Judgement judgeText(String text, FormContext context) {
        int length = TypedText.length(text);
        int most = rules.maxLength().length(context, lines ? TypedText.LINES : TypedText.LINE);
        int least = rules.minLength().length(context, 0);
        if (length > most) {
            return new Judgement.Wrong("最多 " + most + " 个字，现在有 " + length + " 个字");
        }
        if (FreeText.hasInvisible(text, lines)) {
            return new Judgement.Wrong("含有看不见的字符，请删除后重新输入，不要从网页或文档中粘贴");
        }
        if (length < least) {
            return new Judgement.Wrong("至少 " + least + " 个字，现在只有 " + length + " 个字");
        }
        if (rules.pattern().filter(pattern -> !pattern.matcher(text).find()).isPresent()) {
            return new Judgement.Wrong(rules.patternWords());
        }
        return judgeCode(text, context);
    }

    private Judgement judgeCode(String text, FormContext context) {
        return rules.check()
                .map(check -> check.check(text, context.asOf()))
                .map(checked -> checked instanceof Checked.Accepted accepted
                        ? new Judgement.Fine(accepted.value())
                        : new Judgement.Wrong(((Checked.Refused) checked).words()))
                .orElseGet(() -> new Judgement.Fine(text));
    }

    @Override
    public String missing() {
        return caption.asking("请填写", "请填写");
    }

    @Override
    public String read(Object value, FormContext context) {
        return value == null ? "" : box.around(readable(value.toString()));
    }

    private String readable(String value) {
        return rules.check().map(check -> check.read(value)).orElse(value);
    }

    @Override
    public Reading reading(Object value, FormContext context) {
        return new Reading(key(), caption.label(), read(value, context), lines);
    }

    @Override
    public FormPart view(Object raw, String error, FormContext context) {
        return FormPart.input(lines ? "textarea" : "input", caption, error, box, TypedText.shown(raw));
    }
}
