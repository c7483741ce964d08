package cn.zhiban.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits within which deferred materials come: one for each material, from the deferral, in working days. While the
 * office looks at what arrived, the limit stands still, so that a rejection never costs the applicant the days that the
 * office took. Source: 广东省优化营商环境条例 32.
 */
final class DeferredTracks {

    static final String MATERIAL = "material";
    static final String DAYS = "days";

    /** Working days before the end at which the applicant is reminded. */
    private static final int REMIND = 2;

    private static final Told UNDER_REVIEW = new Told("已补交，等待核对，不计入", "received and being looked at, not counted");

    private final Milestones milestones;
    private final List<WorkingCalendar> calendars;

    private DeferredTracks(Milestones milestones, List<WorkingCalendar> calendars) {
        this.milestones = milestones;
        this.calendars = calendars;
    }

    static List<Track> of(Milestones milestones, List<WorkingCalendar> calendars) {
        DeferredTracks all = new DeferredTracks(milestones, calendars);
        return deferrals(milestones).stream()
                .map(one -> all.track((Map<?, ?>) one, milestones.at(ClockEventType.MATERIALS_DEFERRED)))
                .toList();
    }

    /** Keys of the materials that the case was accepted without. */
    static List<String> materials(Milestones milestones) {
        return deferrals(milestones).stream()
                .map(one -> ((Map<?, ?>) one).get(MATERIAL).toString())
                .toList();
    }

    private static List<?> deferrals(Milestones milestones) {
        ClockEvent deferral = milestones.first(ClockEventType.MATERIALS_DEFERRED);
        return deferral != null && deferral.details().get("deferrals") instanceof List<?> deferrals
                ? deferrals
                : List.of();
    }

    static boolean isAbout(ClockEvent event, String material) {
        return material != null && material.equals(event.text(MATERIAL));
    }

    private Track track(Map<?, ?> deferral, Instant start) {
        String material = deferral.get(MATERIAL).toString();
        Limit limit = new Limit(
                Stage.DEFERRED,
                ((Number) deferral.get(DAYS)).intValue() + extended(milestones, material),
                LimitUnit.WORKING_DAYS,
                LimitStart.DEFERRAL,
                deferral.get("legalBasis").toString(),
                null,
                REMIND,
                null,
                null);
        return Track.ofMaterial(limit, material, start, still(material), calendars, ending(material));
    }

    /** By how many working days that material has been extended, all extensions together. */
    static int extended(Milestones milestones, String material) {
        return milestones.inLegalOrder().stream()
                .filter(event -> isAbout(event, material))
                .filter(event -> event.type() == ClockEventType.DEFERRAL_EXTENDED)
                .mapToInt(event -> event.number(DAYS))
                .sum();
    }

    private StandStills still(String material) {
        List<StandStill> still = new ArrayList<>();
        for (ClockEvent event : of(material)) {
            if (event.type() == ClockEventType.DEFERRED_SUPPLIED) {
                if (still.stream().noneMatch(StandStill::isEndless)) {
                    still.add(StandStill.endless(event.effectiveAt(), UNDER_REVIEW));
                }
            } else if (event.type() == ClockEventType.DEFERRED_REJECTED) {
                still.replaceAll(one -> one.isEndless() ? one.endedAt(event.effectiveAt()) : one);
            }
        }
        return new StandStills(still);
    }

    /** What arrived in time is in time, however long the office looks at it. */
    private Optional<Ending> ending(String material) {
        Instant arrived = null;
        for (ClockEvent event : milestones.inLegalOrder()) {
            if (event.type() == ClockEventType.DEFERRED_SUPPLIED && isAbout(event, material)) {
                arrived = event.sentAt();
            }
            StageState ended = endedBy(event, material);
            if (ended != null) {
                boolean kept = ended == StageState.KEPT && arrived != null;
                return Optional.of(new Ending(kept ? arrived : event.effectiveAt(), ended));
            }
        }
        return Optional.empty();
    }

    private static StageState endedBy(ClockEvent event, String material) {
        return switch (event.type()) {
            case DEFERRED_COMPLETE -> StageState.KEPT;
            case DEFERRED_VERIFIED -> isAbout(event, material) ? StageState.KEPT : null;
            case DEFERRAL_LAPSED -> isAbout(event, material) ? StageState.LAPSED : null;
            default -> endsCase(event) ? StageState.ENDED : null;
        };
    }

    /** Whether the case, or its result, ends with it, so that nothing deferred is needed any more. */
    static boolean endsCase(ClockEvent event) {
        return switch (event.type()) {
            case WITHDRAWN, LAPSED, REVOKED -> true;
            case DECIDED -> "REFUSED".equals(event.text("decision"));
            default -> false;
        };
    }

    private List<ClockEvent> of(String material) {
        return milestones.inLegalOrder().stream()
                .filter(event -> isAbout(event, material))
                .toList();
    }
}
