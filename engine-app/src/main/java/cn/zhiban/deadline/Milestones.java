package cn.zhiban.deadline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has happened to a case, in legal order; of each kind of event the first one counts. */
final class Milestones {

    private final List<ClockEvent> events;
    private final Map<ClockEventType, ClockEvent> first = new EnumMap<>(ClockEventType.class);

    /** @param events in any order */
    Milestones(List<ClockEvent> events) {
        this.events = events.stream().sorted(ClockEvent.LEGAL_ORDER).toList();
        this.events.forEach(event -> first.putIfAbsent(event.type(), event));
    }

    List<ClockEvent> inLegalOrder() {
        return events;
    }

    boolean has(ClockEventType type) {
        return first.containsKey(type);
    }

    /** The first event of the type, or null. */
    ClockEvent first(ClockEventType type) {
        return first.get(type);
    }

    /** The moment of the first event of the type, or null. */
    Instant at(ClockEventType type) {
        ClockEvent event = first.get(type);
        return event == null ? null : event.effectiveAt();
    }

    /** The moment from which a limit with this start runs, or null. */
    Instant startOf(LimitStart start) {
        return switch (start) {
            case RECEIPT -> at(ClockEventType.RECEIVED);
            case ACCEPTANCE -> acceptedFrom();
            case REPLY_COMPLETE -> at(ClockEventType.REPLY_COMPLETE);
            case NOTICE -> at(ClockEventType.NOTICE_ISSUED);
            case SERVICE -> at(ClockEventType.NOTICE_SERVED);
            case DECISION -> at(ClockEventType.DECIDED);
            case DEFERRAL -> at(ClockEventType.MATERIALS_DEFERRED);
            // It begins for each material by itself, see DeferredReviews.
            case DEFERRED_IN_HAND -> null;
            case RATING -> at(ClockEventType.BADLY_RATED);
            case VERIFICATION -> at(ClockEventType.VERIFICATION_PLANNED);
            case RECTIFICATION -> at(ClockEventType.RECTIFICATION_ORDERED);
            case HEARING -> at(ClockEventType.REVOCATION_PROPOSED);
        };
    }

    /** A complete reply accepts as of the day it became complete, whenever the office says so (domain H3). */
    private Instant acceptedFrom() {
        if (has(ClockEventType.DEEMED_ACCEPTED)) {
            return at(ClockEventType.DEEMED_ACCEPTED);
        }
        boolean replied = has(ClockEventType.ACCEPTED) && has(ClockEventType.REPLY_COMPLETE);
        return at(replied ? ClockEventType.REPLY_COMPLETE : ClockEventType.ACCEPTED);
    }

    /** By how many of its units the one extension lengthens the limits of a stage. */
    int extensionOf(Stage stage) {
        ClockEvent extension = first(ClockEventType.EXTENDED);
        return extension != null && extendedStage(extension) == stage ? extension.number("days") : 0;
    }

    static Stage extendedStage(ClockEvent extension) {
        String stage = extension.text("stage");
        return stage == null ? Stage.DECISION : Stage.valueOf(stage);
    }
}
