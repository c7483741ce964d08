package cn.zhiban.form;

import cn.zhiban.form.Component.Field;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads a text of one line or several. */
final class TextParser {

    private static final int NARROW = 20;
    private static final Set<String> TEXT_RULES =
            Set.of("required", "minLength", "maxLength", "pattern", "patternErrorMessage", "validationType");

    /** As most mail servers understand an address; whether it exists, only a mail tells. */
    private static final Pattern EMAIL =
            Pattern.compile("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+$");

    /** A number in any country, also with its extension. */
    private static final Pattern PHONE = Pattern.compile("^(\\+|00)?[0-9][0-9 ()-]{4,22}[0-9]$");

    private TextParser() {}

    static Field parse(
            SchemaNode node, Caption caption, FieldProperties properties, boolean lines, Expressions expressions) {
        SchemaNode validate = node.child("validate");
        validate.allowOnly("校验", TEXT_RULES);
        int bound = lines ? TypedText.LINES : TypedText.LINE;
        Limit most = expressions.length(validate, "maxLength");
        String words = validate.text("patternErrorMessage");
        var rules = new TextInput.Rules(
                expressions.length(validate, "minLength"),
                most,
                pattern(validate),
                words.isEmpty() ? wordsFor(validate.raw("validationType")) : words,
                properties.check());
        int longest = most.written().map(BigDecimal::intValue).orElse(bound);
        boolean narrow = !lines && (properties.check().isPresent() || longest <= NARROW);
        Box box = properties.box(node, properties.checkName().equals("mobile") ? "tel" : "", narrow ? NARROW : 0);
        int counted = lines ? most.written().map(BigDecimal::intValue).orElse(0) : 0;
        return new TextInput(caption, rules, box.counting(counted), lines);
    }

    private static String wordsFor(String validationType) {
        return switch (validationType) {
            case "email" -> "请填写电子邮箱，如 name@example.com";
            case "phone" -> "请填写电话号码，如 020-12345678";
            default -> "格式不对，请核对";
        };
    }

    private static Optional<Pattern> pattern(SchemaNode validate) {
        String pattern = validate.raw("pattern");
        switch (validate.raw("validationType")) {
            case "email" -> {
                return Optional.of(EMAIL);
            }
            case "phone" -> {
                return Optional.of(PHONE);
            }
            case "", "custom" -> {}
            default -> throw validate.refused("不支持的 validationType");
        }
        try {
            return pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException notLinear) {
            throw validate.refused("不支持的 pattern：" + notLinear.getDescription());
        }
    }
}
