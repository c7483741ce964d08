package cn.zhiban.document.rendering;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a document as its template asks for them: what it does not have is blank. */
final class OrBlank extends LinkedHashMap<String, String> {

    @Serial
    private static final long serialVersionUID = 1L;

    OrBlank(Map<String, String> values) {
        super(values);
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public String get(Object name) {
        return getOrDefault(name, "");
    }

    @Override
    public String getOrDefault(Object name, String otherwise) {
        var value = super.get(name);
        return value == null ? otherwise : value;
    }
}
