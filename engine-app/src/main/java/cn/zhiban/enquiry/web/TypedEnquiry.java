package cn.zhiban.enquiry.web;

import cn.zhiban.casefile.Channel;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.enquiry.TakingEnquiry.Asked;
import cn.zhiban.form.FormSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a clerk has written down: who asks, what, and the answer.
 *
 * @param asked answers of the item's application form
 * @param once names what is written down, however often it is sent
 */
record TypedEnquiry(
        ItemVersion version,
        Map<String, Object> asker,
        Map<String, Object> asked,
        Map<String, Object> answer,
        String once) {

    static final String ONCE = "_once";

    private static final Map<String, String> FIELDS =
            Map.of("applicant.name", "askerName", "applicant.phone", "askerPhone", "channel", "askedThrough");

    static TypedEnquiry nothing(ItemVersion version) {
        return new TypedEnquiry(version, Map.of(), question(version).initial(), Map.of(), fresh());
    }

    static TypedEnquiry of(ItemVersion version, Map<String, String[]> posted) {
        return new TypedEnquiry(
                version,
                EnquiryForm.ASKER.fromParameters(posted),
                question(version).fromParameters(posted),
                EnquiryForm.SPOT_ANSWER.fromParameters(posted),
                once(posted));
    }

    private static String once(Map<String, String[]> posted) {
        var sent = posted.getOrDefault(ONCE, new String[] {""})[0];
        return sent.matches("[0-9a-f-]{36}") ? sent : fresh();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** By which a second sending of the same is told from another question. */
    List<Object> content() {
        return List.of(version.itemKey(), asker, asked, answer);
    }

    /** The same with another's words in the place of the answer. */
    TypedEnquiry answering(String words) {
        var filled = new HashMap<>(answer);
        filled.put("words", words);
        return new TypedEnquiry(version, asker, asked, filled, once);
    }

    /** The same, to be written down beside what was sent from this page before. */
    TypedEnquiry another() {
        return new TypedEnquiry(version, asker, asked, answer, fresh());
    }

    static FormSchema question(ItemVersion version) {
        return version.form(version.item().applicationForm());
    }

    /** Null where nothing is chosen. */
    Channel channel() {
        return switch (text(asker, "askedThrough")) {
            case "PHONE" -> Channel.PHONE;
            case "COUNTER" -> Channel.COUNTER;
            default -> null;
        };
    }

    Asked question() {
        return new Asked(version.itemKey(), channel(), text(asker, "askerName"), text(asker, "askerPhone"), asked);
    }

    String words() {
        return text(asked, version.item().enquiry().question());
    }

    /** The errors of the use case by the fields of the page. */
    static Map<String, String> byField(Map<String, String> errors) {
        var here = new LinkedHashMap<String, String>();
        errors.forEach((field, words) -> here.put(FIELDS.getOrDefault(field, field), words));
        return here;
    }

    private static String text(Map<String, Object> typed, String key) {
        return typed.get(key) instanceof String text ? text.strip() : "";
    }
}
