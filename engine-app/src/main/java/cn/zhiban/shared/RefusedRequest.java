package cn.zhiban.shared;

import java.util.Map;

/**
 * A request that cannot be granted: one advice turns it into a problem detail (RFC 9457) or into a page that keeps
 * what was typed. A business refusal that steers a case is a value, never this exception.
 */
public class RefusedRequest extends RuntimeException {

    /** What kind of no it is; the web layer maps it to a status code. */
    public enum Kind {
        MALFORMED,
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_LARGE,
        TOO_MANY,
        /** Nobody's fault, and to be tried again. */
        BUSY
    }

    private final Kind kind;
    private final String code;
    private final Map<String, String> fields;

    public RefusedRequest(Kind kind, String code, String detail) {
        this(kind, code, detail, Map.of());
    }

    /**
     * @param code stable, kebab-case, for programs
     * @param detail one Chinese sentence for people
     * @param fields errors by the name of the field, in the order in which they are to be shown
     */
    public RefusedRequest(Kind kind, String code, String detail, Map<String, String> fields) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.fields = fields;
    }

    public static RefusedRequest notFound(String code, String detail) {
        return new RefusedRequest(Kind.NOT_FOUND, code, detail);
    }

    public static RefusedRequest conflict(String code, String detail) {
        return new RefusedRequest(Kind.CONFLICT, code, detail);
    }

    public static RefusedRequest invalid(String code, String detail) {
        return new RefusedRequest(Kind.INVALID, code, detail);
    }

    public static RefusedRequest invalid(String detail, Map<String, String> fields) {
        return new RefusedRequest(Kind.INVALID, "invalid-input", detail, fields);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public Map<String, String> fields() {
        return fields;
    }

    /**
     * The first fault, for a page that shows what was typed once more.
     *
     * @throws RefusedRequest this one, where it is more than a fault of what was typed
     */
    public String fault() {
        if (kind != Kind.INVALID) {
            throw this;
        }
        return fields.values().stream().findFirst().orElse(getMessage());
    }
}
