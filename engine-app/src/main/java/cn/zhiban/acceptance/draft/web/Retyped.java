package cn.zhiban.acceptance.draft.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;

/** A request as if it had brought what was typed before the session expired. */
final class Retyped extends HttpServletRequestWrapper {

    private final Map<String, String[]> typed;

    Retyped(HttpServletRequest request, Map<String, String[]> typed) {
        super(request);
        this.typed = typed;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return typed;
    }

    @Override
    public String[] getParameterValues(String name) {
        return typed.get(name);
    }

    @Override
    public String getParameter(String name) {
        var values = typed.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
