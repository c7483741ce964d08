package cn.zhiban.deadline;

import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One line of a case's clock ledger.
 *
 * @param seq its place in the ledger from 1; 0 for an event that is not recorded
 * @param type what happened
 * @param effectiveAt when it counts by law
 * @param recordedAt when it was written down, never before {@code effectiveAt}
 * @param actor sign-in name of who did it
 * @param legalBasis the basis, or null
 * @param words what was told or noted, or null
 * @param details what the type of event says it needs, see {@link ClockEventType}
 */
public record ClockEvent(
        int seq,
        ClockEventType type,
        Instant effectiveAt,
        Instant recordedAt,
        String actor,
        String legalBasis,
        String words,
        Map<String, Object> details) {

    /** The order in which the law sees events: by effect, then as recorded. */
    static final Comparator<ClockEvent> LEGAL_ORDER =
            Comparator.comparing(ClockEvent::effectiveAt).thenComparingInt(ClockEvent::seq);

    public ClockEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        details = details == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** An event that is not recorded yet, to ask {@link Fold#refusal} about it. */
    public static ClockEvent proposed(ClockEventType type, Instant effectiveAt, Map<String, Object> details) {
        return new ClockEvent(0, type, effectiveAt, effectiveAt, null, null, null, details);
    }

    /** A whole number among the details; 0 when it is absent or no number. */
    int number(String key) {
        return details.get(key) instanceof Number number ? number.intValue() : 0;
    }

    /** A text among the details, or null. */
    String text(String key) {
        return details.get(key) == null ? null : details.get(key).toString();
    }

    /** The day in the office's zone on which the event counts. */
    public LocalDate day() {
        return LocalDate.ofInstant(effectiveAt, OfficeClock.ZONE);
    }

    /** The moment by which the sender's own limit is judged: a posted letter counts by its postmark. */
    Instant sentAt() {
        String postmark = text("postmark");
        return postmark == null ? effectiveAt : Days.begin(LocalDate.parse(postmark));
    }
}
