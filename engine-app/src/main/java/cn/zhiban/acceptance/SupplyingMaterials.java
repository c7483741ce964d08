package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reply to the one-time notice: in parts, until the applicant says that it is complete. */
@Component
public class SupplyingMaterials {

    /**
     * @param answers corrected answers by the key of the field; null for none
     * @param complete whether this completes the reply; then every notified material must be there
     * @param effectiveAt the postmark or the hour at the counter, for staff alone; null for now
     * @param proof the upload that shows it; needed with {@code effectiveAt}
     */
    public record Supplement(
            List<SentMaterial> materials,
            Map<String, Object> answers,
            boolean complete,
            Instant effectiveAt,
            UUID proof) {

        Supplement with(List<SentMaterial> others) {
            return new Supplement(others, answers, complete, effectiveAt, proof);
        }

        Map<String, Object> details() {
            return proof == null ? Map.of() : Map.of("proof", proof);
        }
    }

    private final EnteringCase entering;
    private final Transition transition;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final FieldMarks marks;
    private final CorrectingAnswers correcting;
    private final CheckingFile files;
    private final Catalogue catalogue;
    private final CaseSteering steering;
    private final CaseClock caseClock;
    private final ProvenMoment moments;
    private final SupplyingUnasked unasked;

    SupplyingMaterials(
            EnteringCase entering,
            Transition transition,
            CaseMaterials materials,
            PaperRequests requests,
            FieldMarks marks,
            CorrectingAnswers correcting,
            CheckingFile files,
            Catalogue catalogue,
            CaseSteering steering,
            CaseClock caseClock,
            ProvenMoment moments,
            SupplyingUnasked unasked) {
        this.entering = entering;
        this.transition = transition;
        this.materials = materials;
        this.requests = requests;
        this.marks = marks;
        this.correcting = correcting;
        this.files = files;
        this.catalogue = catalogue;
        this.steering = steering;
        this.caseClock = caseClock;
        this.moments = moments;
        this.unasked = unasked;
    }

    /**
     * What was promised to come later is taken at any time until its day, and a paper in whose place a letter stands until
     * the decision; the rest is the reply to the notice.
     *
     * @throws RefusedRequest {@code nothing-awaited}, {@code material-not-notified}, {@code supplement-incomplete},
     *     {@code deferral-lapsed}, {@code deferral-over}
     */
    @Transactional
    public CaseFile supply(Actor actor, String caseNo, Supplement supplement) {
        var locked = entering.enter(actor, caseNo);
        var atAnyTime = atAnyTime(locked, supplement);
        if (!atAnyTime.isEmpty()) {
            unasked.supply(actor, locked, atAnyTime, effectiveAt(actor, locked, supplement), supplement.details());
            var others = supplement.materials().stream()
                    .filter(one -> !atAnyTime.contains(one))
                    .toList();
            boolean replies = locked.status() == CaseStatus.SUPPLEMENTING
                    && (supplement.complete() || supplement.answers() != null);
            return others.isEmpty() && !replies ? locked : reply(actor, locked, supplement.with(others));
        }
        return reply(actor, locked, supplement);
    }

    private List<SentMaterial> atAnyTime(CaseFile locked, Supplement supplement) {
        return supplement.materials() == null
                ? List.of()
                : supplement.materials().stream()
                        .filter(one -> unasked.takes(locked, one))
                        .toList();
    }

    private CaseFile reply(Actor actor, CaseFile locked, Supplement supplement) {
        if (locked.status() != CaseStatus.SUPPLEMENTING) {
            throw RefusedRequest.conflict(
                    "nothing-awaited",
                    "办件%s目前是“%s”，不需要补正"
                            .formatted(locked.caseNo(), locked.status().label()));
        }
        var effectiveAt = effectiveAt(actor, locked, supplement);
        var sent = supplement.materials() == null ? List.<SentMaterial>of() : supplement.materials();
        sent.forEach(one -> supplyOne(actor, locked, one));
        var corrected = correcting.correct(actor, locked, supplement.answers(), FieldMark::notified);
        if (supplement.complete()) {
            complete(actor, locked, effectiveAt, supplement);
        } else if (!sent.isEmpty() || !corrected.isEmpty()) {
            transition.record(
                    locked,
                    actor,
                    new Act(
                            ClockEventType.REPLY_PART,
                            effectiveAt,
                            null,
                            partWords(sent.size(), corrected),
                            supplement.details()));
        }
        return locked;
    }

    private void supplyOne(Actor actor, CaseFile locked, SentMaterial one) {
        boolean awaited =
                materials.of(locked.id()).stream().anyMatch(known -> known.key().equals(one.key()) && known.notified());
        if (!awaited) {
            throw RefusedRequest.invalid("material-not-notified", "告知书没有要求材料“" + one.key() + "”");
        }
        files.require(actor, catalogue.version(locked.itemVersionId()).item(), one);
        materials.change(locked.id(), one.key(), CaseMaterials.Change.supplied(one.uploads()), actor);
        requests.supplied(locked.id(), one.key());
    }

    private void complete(Actor actor, CaseFile locked, Instant effectiveAt, Supplement supplement) {
        var missing = Stream.concat(
                        materials.of(locked.id()).stream()
                                .filter(one -> one.notified() && one.isMissing())
                                .map(CaseMaterial::name),
                        marks.of(locked.id()).stream()
                                .filter(one -> one.notified() && one.isOpen())
                                .map(FieldMark::label))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw RefusedRequest.invalid("supplement-incomplete", "还缺：" + missing + "。补齐后再提交");
        }
        var reading = transition.record(
                locked,
                actor,
                new Act(ClockEventType.REPLY_COMPLETE, effectiveAt, null, "申请人已补正全部材料", supplement.details()));
        steering.replyComplete(locked.id());
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    private static String partWords(int files, String corrected) {
        return Stream.of(files == 0 ? "" : "收到补交材料 " + files + " 份", corrected.isEmpty() ? "" : "收到更正：" + corrected)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private Instant effectiveAt(Actor actor, CaseFile locked, Supplement supplement) {
        return supplement.effectiveAt() == null
                ? caseClock.actedAt(locked)
                : moments.check(actor, supplement.effectiveAt(), supplement.proof());
    }
}
