package cn.zhiban.deadline;

import java.util.Optional;

/**
 * What the office has last had in hand of a deferred material.
 *
 * @param opened its arrival, or its lapse where a person must say what follows; null while there was neither
 * @param verified whether what came was found right, and the review is not yet concluded
 * @param ending empty while it is in hand
 */
record Turn(ClockEvent opened, boolean verified, Optional<Ending> ending) {

    static final Turn NONE = new Turn(null, false, Optional.empty());

    private static final String TO_A_PERSON = "RETURN_TO_PERSON";

    /** @param event the next one in the order of recording */
    Turn after(ClockEvent event, String material) {
        if (opens(event, material)) {
            return isOpen() ? this : new Turn(event, false, Optional.empty());
        }
        if (!isOpen()) {
            return this;
        }
        if (event.type() == ClockEventType.DEFERRED_VERIFIED && DeferredTracks.isAbout(event, material)) {
            return new Turn(opened, true, ending);
        }
        StageState ended = endedBy(event, material);
        return ended == null ? this : new Turn(opened, verified, Optional.of(new Ending(event.effectiveAt(), ended)));
    }

    boolean isOfLapse() {
        return opened.type() == ClockEventType.DEFERRAL_LAPSED;
    }

    private boolean isOpen() {
        return opened != null && ending.isEmpty();
    }

    private static boolean opens(ClockEvent event, String material) {
        return DeferredTracks.isAbout(event, material)
                && (event.type() == ClockEventType.DEFERRED_SUPPLIED
                        || event.type() == ClockEventType.DEFERRAL_LAPSED && TO_A_PERSON.equals(event.text("late")));
    }

    private StageState endedBy(ClockEvent event, String material) {
        if (DeferredTracks.endsCase(event)) {
            return StageState.ENDED;
        }
        boolean done = switch (event.type()) {
            case DEFERRED_REJECTED -> DeferredTracks.isAbout(event, material);
            case DEFERRAL_HANDLED -> isOfLapse();
            // The lapse of another one ends the review, unless something still waits to be judged.
            case DEFERRED_REVIEWED, DEFERRED_COMPLETE, DEFERRAL_LAPSED -> verified;
            default -> false;
        };
        return done ? StageState.KEPT : null;
    }
}
