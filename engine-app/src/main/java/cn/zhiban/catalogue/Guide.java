package cn.zhiban.catalogue;

import java.math.BigDecimal;
import java.util.List;

/**
 * 办事指南: what an applicant reads before applying.
 *
 * @param fees empty where the item is free
 */
public record Guide(
        List<String> acceptanceConditions,
        List<String> serviceObjects,
        String quantityLimit,
        String scope,
        List<Channel> channels,
        List<Step> steps,
        List<Fee> fees,
        String feeNote,
        List<Window> windows,
        List<Contact> consultation,
        List<Contact> supervision,
        List<Question> questions) {

    public record Channel(String key, String name, String words) {}

    /** A step as applicants see it. */
    public record Step(String key, String name, String words) {}

    /** @param amount yuan, scale 2 */
    public record Fee(String name, BigDecimal amount, String legalBasis) {}

    public record Window(String name, String address, String hours, String phone, String transport) {}

    public record Contact(String name, String contact) {}

    public record Question(String question, String answer) {}
}
