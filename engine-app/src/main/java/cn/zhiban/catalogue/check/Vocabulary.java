package cn.zhiban.catalogue.check;

import cn.zhiban.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that models may use; {@code catalogue/vocabulary.yaml} declares them.
 *
 * @param facts by name, with the values that a fact may have; an empty list for one that is not enumerated
 * @param clock the moment at which timers wake, and who sets it
 * @param messages ids, which are also the names, of the messages that reach a case
 * @param delegates names of the beans that service tasks call
 * @param duties what a user task may be to whoever takes it on
 * @param examinedBy delegates that record the outcome of an examination
 */
public record Vocabulary(
        Map<String, List<String>> facts,
        ClockWords clock,
        Set<String> messages,
        Set<String> delegates,
        Set<String> duties,
        Set<String> examinedBy) {

    /**
     * @param wakeAt the one declared date variable
     * @param armedBy delegate that sets it when a phase begins
     * @param askedBy delegate that sets it again after each wake
     * @param liftedBy message by which the clock itself ends human work that follows from a limit and has none
     */
    public record ClockWords(String wakeAt, String armedBy, String askedBy, String liftedBy) {}

    public static Vocabulary shipped() {
        return Resources.yaml("vocabulary.yaml", Vocabulary.class);
    }

    /** The same words, with the beans that are really there. */
    Vocabulary withDelegates(Set<String> registered) {
        return new Vocabulary(facts, clock, messages, registered, duties, examinedBy);
    }

    boolean knows(String fact) {
        return facts.containsKey(fact);
    }

    /** Whether a fact may have the value; one that is not enumerated may have any. */
    boolean allows(String fact, String value) {
        List<String> values = facts.getOrDefault(fact, List.of());
        return values.isEmpty() || values.contains(value);
    }

    /** The candidate groups: staff alone have tasks. */
    static Set<String> groups() {
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(Role::group)
                .collect(Collectors.toSet());
    }
}
