package cn.zhiban.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 办事指南: what an applicant reads before applying.
 *
 * @param fees empty where the item is free
 */
public record Guide(
        List<Condition> acceptanceConditions,
        List<ServiceObject> serviceObjects,
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

    /** Whom the item serves, in words. */
    public String served() {
        return serviceObjects.stream().map(ServiceObject::label).collect(Collectors.joining("、"));
    }

    /**
     * Whether somebody of that sort may apply at all.
     *
     * @param person who has an identity number; else an organisation, which has a credit code
     */
    public boolean serves(boolean person) {
        return serviceObjects.stream().anyMatch(one -> one.mayMean(person));
    }

    /**
     * A condition of acceptance, as the list states it and as somebody asks himself whether it is met.
     *
     * @param question answered by yes or no
     * @param otherwise what follows from a no, in kind words
     * @param blocks whether nobody may apply who says no; else whoever is sure goes on
     */
    public record Condition(String words, String question, String otherwise, Boolean blocks) {

        @JsonCreator
        public Condition {
            blocks = Boolean.TRUE.equals(blocks);
        }

        /** Of a list that states its conditions alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Condition of(String words) {
            return new Condition(words, words + "，是这样吗？", "不符合这一条的申请，可能不予受理。", false);
        }
    }

    public record Channel(String key, String name, String words) {}

    /** A step as applicants see it. */
    public record Step(String key, String name, String words) {}

    /** @param amount yuan, scale 2 */
    public record Fee(String name, BigDecimal amount, String legalBasis) {}

    public record Window(String name, String address, String hours, String phone, String transport) {}

    public record Contact(String name, String contact) {}

    public record Question(String question, String answer) {}
}
