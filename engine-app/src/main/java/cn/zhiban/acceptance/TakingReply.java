package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseSteering;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The reply to the one-time notice: in parts, until the applicant says that it is complete. */
@Component
class TakingReply {

    private final Transition transition;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final FieldMarks marks;
    private final CorrectingAnswers correcting;
    private final CheckingFile files;
    private final Catalogue catalogue;
    private final CaseSteering steering;
    private final CheckingCarriage carriages;

    TakingReply(
            Transition transition,
            CaseMaterials materials,
            PaperRequests requests,
            FieldMarks marks,
            CorrectingAnswers correcting,
            CheckingFile files,
            Catalogue catalogue,
            CaseSteering steering,
            CheckingCarriage carriages) {
        this.transition = transition;
        this.materials = materials;
        this.requests = requests;
        this.marks = marks;
        this.correcting = correcting;
        this.files = files;
        this.catalogue = catalogue;
        this.steering = steering;
        this.carriages = carriages;
    }

    /**
     * Takes a part of the reply, or all of it, of a case that is locked.
     *
     * @throws RefusedRequest {@code nothing-awaited}, {@code material-not-notified}, {@code supplement-incomplete}
     */
    CaseFile take(Actor actor, CaseFile locked, Supplement supplement) {
        requireAwaited(locked);
        var effectiveAt = carriages.arrivedAt(actor, locked, supplement.by());
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
                            partWords(sent.size(), corrected) + supplement.by().words(),
                            supplement.by().details()));
        }
        return locked;
    }

    /** What silence has brought about and the ledger shows is not undone by what comes later, whatever its postmark. */
    private static void requireAwaited(CaseFile locked) {
        if (locked.status() != CaseStatus.SUPPLEMENTING) {
            var rest = locked.status() == CaseStatus.LAPSED ? "，已经登记的结果不因后到的材料改变，可以重新申请" : "，不需要补正";
            throw RefusedRequest.conflict(
                    "nothing-awaited",
                    "办件%s目前是“%s”%s".formatted(locked.caseNo(), locked.status().label(), rest));
        }
    }

    private void supplyOne(Actor actor, CaseFile locked, SentMaterial one) {
        var awaited = materials.of(locked.id()).stream()
                .filter(known -> known.key().equals(one.key()) && known.notified())
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid("material-not-notified", "告知书没有要求材料“" + one.key() + "”"));
        files.require(actor, catalogue.version(locked.itemVersionId()).item(), one);
        var uploads = PartsOfReply.together(actor, awaited, one.uploads());
        materials.change(locked.id(), one.key(), CaseMaterials.Change.supplied(uploads), actor);
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
                new Act(
                        ClockEventType.REPLY_COMPLETE,
                        effectiveAt,
                        null,
                        "申请人已补正全部材料" + supplement.by().words(),
                        supplement.by().details()));
        steering.replyComplete(locked.id());
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    private static String partWords(int files, String corrected) {
        return Stream.of(files == 0 ? "" : "收到补交材料 " + files + " 份", corrected.isEmpty() ? "" : "收到更正：" + corrected)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
