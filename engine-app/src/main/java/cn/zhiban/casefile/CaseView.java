package cn.zhiban.casefile;

import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.material.FileSize;
import cn.zhiban.material.MaterialState;
import cn.zhiban.material.Trust;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Waiver;
import cn.zhiban.shared.OfficeClock;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A case as REST answers it and as pages show it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CaseView(
        String caseNo,
        String status,
        String statusLabel,
        String itemKey,
        String itemName,
        LocalDate dueDate,
        LocalDate replyDue,
        String colour,
        OffsetDateTime receivedAt,
        Applicant applicant,
        Agent agent,
        Map<String, Object> form,
        List<Deadline> deadlines,
        List<Material> materials,
        List<Field> fields,
        List<Requested> requested,
        List<CaseLetters.Signed> letters,
        List<CaseDeferrals.Shown> deferrals,
        CaseReviews.Shown review,
        CaseVerifications.Shown verification,
        CaseRatings.Shown rating,
        List<TimelineLine> timeline,
        Clock clock,
        Overdue overdue) {

    /** Whether the substance is examined before the decision, as it is unless the case says otherwise. */
    @JsonIgnore
    public boolean isReviewedFirst() {
        return review == null || review.mode() == ReviewMode.BEFORE;
    }

    /** Whether what follows from the way of the review may still come: not where the case ended without a result. */
    @JsonIgnore
    public boolean isReviewAhead() {
        return Set.of(CaseStatus.ACCEPTED, CaseStatus.DECIDING, CaseStatus.DECIDED_APPROVED, CaseStatus.DELIVERED)
                .contains(CaseStatus.valueOf(status));
    }

    /** Papers that were asked for, and those that an accepted case lacks: they may come until the decision. */
    public List<Requested> wanted() {
        if (!CaseStatus.valueOf(status).isWithdrawable()) {
            return List.of();
        }
        var asked = requested.stream().map(Requested::key).toList();
        var lacking = isUndecided()
                ? materials.stream()
                        .filter(one -> one.state().equals(MaterialState.REQUIRED.name()) && !asked.contains(one.key()))
                        .map(one -> new Requested(one.key(), one.name() + "：还没有提交"))
                : Stream.<Requested>empty();
        return Stream.concat(requested.stream(), lacking).toList();
    }

    /** Materials in whose place a letter of commitment stands. */
    public List<Material> committed() {
        return materials.stream()
                .filter(one -> Waiver.COMMITMENT.name().equals(one.reasonCode()))
                .toList();
    }

    /** Materials that may be asked for: what was promised for later is awaited anyway, or lapsed and cannot come any more. */
    public List<Material> askable() {
        return materials.stream()
                .filter(one -> !MaterialState.valueOf(one.state()).isPromised())
                .toList();
    }

    /** What of it is missing without which the case is neither accepted nor decided in favour of the applicant. */
    public List<Material> lacking() {
        var wanted = wanted().stream().map(Requested::key).toList();
        return materials.stream()
                .filter(one -> one.state().equals(MaterialState.REQUIRED.name()) && wanted.contains(one.key()))
                .toList();
    }

    /** What the office may not do while it is missing. */
    public String withheld() {
        return isUndecided() ? "不能作出准予的决定" : "不能受理";
    }

    private boolean isUndecided() {
        return status.equals(CaseStatus.ACCEPTED.name()) || status.equals(CaseStatus.DECIDING.name());
    }

    /**
     * What the applicant is told while the statutory limit of a stage is missed.
     *
     * @param expectedOn null until the person in charge has said
     */
    public record Overdue(Stage stage, LocalDate statutoryDue, String words, LocalDate expectedOn) {}

    /** Number and phone are masked; nobody needs them whole to work a case. */
    public record Applicant(String name, String uscc, String idNumber, String phone) {}

    /**
     * Who submitted it for the applicant, and under which authorisation, which stays on record whatever became of it.
     *
     * @param from the first day of the authorisation, and {@code until} its last
     */
    public record Agent(String name, String uscc, long authorisationId, LocalDate from, LocalDate until, String words) {

        static Agent of(Authorisation under) {
            return new Agent(
                    under.agent().name(), under.agent().uscc(), under.id(), under.from(), under.until(), under.words());
        }
    }

    /**
     * A stage with both its limits; {@code remaining} counts in the unit of the limit, negative when over.
     *
     * @param from the fact from which the limit of {@code days} runs, counted in {@code unit}
     * @param promisedDays null without a promise
     * @param assumed whether a date rests on a year whose holidays are not published
     */
    public record Deadline(
            Stage stage,
            LimitStart from,
            LocalDate startedOn,
            LocalDate promisedDue,
            LocalDate statutoryDue,
            Integer remaining,
            String colour,
            String state,
            int days,
            LimitUnit unit,
            Integer promisedDays,
            String legalBasis,
            boolean assumed) {}

    /** A paper that was asked for after acceptance and has not come; no limit depends on it. */
    public record Requested(String key, String words) {

        static Requested of(PaperRequests.Open open) {
            return new Requested(open.material(), open.words());
        }
    }

    /** An answer of the application that was found wrong; {@code words} say what, or why it is taken as it is. */
    public record Field(String key, String label, String state, String stateLabel, boolean notified, String words) {

        static Field of(FieldMark mark) {
            return new Field(
                    mark.key(), mark.label(), mark.state().name(), mark.state().label(), mark.notified(), mark.words());
        }
    }

    /**
     * @param deferredUntil the last day on which it may be brought; null unless it is deferred
     * @param trust A to D, see {@link Trust}; null where there is nothing to rely on
     * @param files in the order in which they were given
     */
    public record Material(
            String key,
            String name,
            boolean required,
            String state,
            String stateLabel,
            boolean notified,
            String reasonCode,
            String reason,
            LocalDate deferredUntil,
            Trust trust,
            List<File> files) {}

    /**
     * @param type found from the content
     * @param pages that can be looked at as images; 0 for what is only downloaded
     */
    public record File(UUID uploadId, String name, String type, long bytes, int pages) {

        static File of(Upload upload) {
            return new File(upload.id(), upload.name(), upload.type(), upload.bytes(), upload.pages());
        }

        public String size() {
            return FileSize.inWords(bytes);
        }
    }

    public record TimelineLine(OffsetDateTime at, String actor, String kind, String words) {

        /** The first line: what is longer, as a notice is, stands in full elsewhere on a page. */
        public String firstLine() {
            return words.lines().findFirst().orElse("");
        }
    }

    public record Clock(List<Event> events, Stage stage, List<Day> explanation) {}

    public record Event(
            String type, OffsetDateTime effectiveAt, OffsetDateTime recordedAt, String basis, String words) {}

    public record Day(LocalDate date, boolean counted, int number, String reason) {}

    /** Moments as the office writes them. */
    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
