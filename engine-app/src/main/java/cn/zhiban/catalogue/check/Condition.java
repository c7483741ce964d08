package cn.zhiban.catalogue.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The one form that a gateway's condition may have: a declared fact compared with a constant. */
record Condition(String fact, boolean equal, String value) {

    private static final Pattern FORM = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*) (==|!=) '([A-Z][A-Z_]*)'\\}");

    static Optional<Condition> parse(Element expression) {
        Matcher matcher = FORM.matcher(expression.getTextContent().strip());
        return matcher.matches()
                ? Optional.of(new Condition(matcher.group(1), matcher.group(2).equals("=="), matcher.group(3)))
                : Optional.empty();
    }

    boolean holds(String actual) {
        return equal == value.equals(actual);
    }
}
