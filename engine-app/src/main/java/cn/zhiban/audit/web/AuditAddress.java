package cn.zhiban.audit.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of the trail with its filters, as an address that can be kept and shared. */
record AuditAddress(Map<String, String> asked) {

    static final String PAGE = "/admin/audit";

    private static final List<String> FIELDS = List.of("actor", "action", "subjectKind", "subject", "from", "to");

    public String typed(String field) {
        return asked.getOrDefault(field, "").strip();
    }

    public boolean isFiltered() {
        return FIELDS.stream().anyMatch(field -> !typed(field).isEmpty());
    }

    public String first() {
        return address(PAGE, "");
    }

    public String after(String key) {
        return address(PAGE, key);
    }

    public String export() {
        return address(PAGE + "/export", "");
    }

    public String without(String field) {
        var others = new HashMap<>(asked);
        others.remove(field);
        return new AuditAddress(others).first();
    }

    private String address(String path, String after) {
        var address = UriComponentsBuilder.fromPath(path);
        FIELDS.forEach(field -> add(address, field, typed(field)));
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
