package cn.zhiban.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;

/** The page of a form at the form's own address: what was sent as a POST, read as a GET without its fields. */
final class AsGet extends HttpServletRequestWrapper {

    private final boolean wasGet;

    AsGet(HttpServletRequest request) {
        super(request);
        wasGet = request.getMethod().equals("GET");
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return wasGet ? super.getParameterMap() : Map.of();
    }
}
