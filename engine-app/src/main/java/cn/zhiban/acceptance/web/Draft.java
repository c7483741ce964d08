package cn.zhiban.acceptance.web;

import cn.zhiban.catalogue.ItemVersion;
import java.util.Map;
import java.util.UUID;

/**
 * An application as it stands in the browser.
 *
 * @param token of this one application: however often it is sent, it makes one case
 * @param answers of the item's form, as typed
 * @param phone null until one was typed
 * @param incomplete whether the applicant wants to send it although materials are missing
 */
record Draft(
        ItemVersion version,
        String token,
        Map<String, Object> answers,
        String phone,
        ReceivedFiles files,
        boolean incomplete) {

    static final String TOKEN = "_token";
    static final String PHONE = "_phone";
    static final String INCOMPLETE = "_incomplete";

    static Draft empty(ItemVersion version) {
        var schema = version.form(version.item().applicationForm());
        return new Draft(version, newToken(), schema.initial(), null, ReceivedFiles.nothing(), false);
    }

    static Draft of(ItemVersion version, Map<String, String[]> posted, ReceivedFiles files) {
        var schema = version.form(version.item().applicationForm());
        return new Draft(
                version,
                token(first(posted, TOKEN)),
                schema.fromParameters(posted),
                first(posted, PHONE),
                files,
                first(posted, INCOMPLETE) != null);
    }

    private static String token(String posted) {
        try {
            return posted == null ? newToken() : UUID.fromString(posted).toString();
        } catch (IllegalArgumentException notOurs) {
            return newToken();
        }
    }

    private static String newToken() {
        return UUID.randomUUID().toString();
    }

    private static String first(Map<String, String[]> posted, String name) {
        var values = posted.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }
}
