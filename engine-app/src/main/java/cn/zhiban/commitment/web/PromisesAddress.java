package cn.zhiban.commitment.web;

import cn.zhiban.commitment.OpenPromises.Kind;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the list with its filters, and with each of them taken away. */
record PromisesAddress(Kind kind, boolean overdue) {

    static final String PATH = "/staff/commitments";

    public boolean filtered() {
        return kind != null || overdue;
    }

    public String of(Kind other) {
        return new PromisesAddress(other, overdue).after(null);
    }

    public String withoutKind() {
        return of(null);
    }

    public String onlyOverdue() {
        return new PromisesAddress(kind, true).after(null);
    }

    public String withoutOverdue() {
        return new PromisesAddress(kind, false).after(null);
    }

    public String plain() {
        return PATH;
    }

    /** @param key of the last line seen, null for the first page */
    public String after(String key) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (overdue) {
            address.queryParam("overdue", true);
        }
        if (key != null) {
            address.queryParam("after", key);
        }
        return address.build().toUriString();
    }
}
