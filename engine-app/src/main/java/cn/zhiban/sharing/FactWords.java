package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

/** The facts of an answer in Chinese, in the order in which the register is described. */
final class FactWords {

    private FactWords() {}

    static String of(Register register, Map<String, Object> facts) {
        return register.facts().stream()
                .map(fact -> fact.label() + " " + words(facts.get(fact.key())))
                .collect(Collectors.joining("，"));
    }

    private static String words(Object value) {
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("yyyy年M月d日").format(day);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean yes ? (yes ? "是" : "否") : value.toString();
    }
}
