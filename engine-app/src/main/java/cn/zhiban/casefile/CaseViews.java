package cn.zhiban.casefile;

import cn.zhiban.authorisation.CaseAgents;
import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.StageReading;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what one case shows: record, clock, materials and timeline, read in one transaction. */
@Component
public class CaseViews {

    private final Cases cases;
    private final CaseClock caseClock;
    private final CaseMaterials materials;
    private final FieldMarks marks;
    private final PaperRequests requests;
    private final Supervisions supervisions;
    private final CaseLetters letters;
    private final CaseDeferrals deferrals;
    private final CaseReviews reviews;
    private final CaseVerifications verifications;
    private final CaseRatings ratings;
    private final CaseAgents agents;
    private final Timeline timeline;
    private final Catalogue catalogue;
    private final FieldCipher cipher;

    CaseViews(
            Cases cases,
            CaseClock caseClock,
            CaseMaterials materials,
            FieldMarks marks,
            PaperRequests requests,
            Supervisions supervisions,
            CaseLetters letters,
            CaseDeferrals deferrals,
            CaseReviews reviews,
            CaseVerifications verifications,
            CaseRatings ratings,
            CaseAgents agents,
            Timeline timeline,
            Catalogue catalogue,
            FieldCipher cipher) {
        this.cases = cases;
        this.caseClock = caseClock;
        this.materials = materials;
        this.marks = marks;
        this.requests = requests;
        this.supervisions = supervisions;
        this.letters = letters;
        this.deferrals = deferrals;
        this.reviews = reviews;
        this.verifications = verifications;
        this.ratings = ratings;
        this.agents = agents;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.cipher = cipher;
    }

    @Transactional(readOnly = true)
    public CaseView of(Actor actor, String caseNo) {
        var file = cases.visibleTo(actor, caseNo);
        var events = caseClock.events(file);
        var reading = caseClock.read(file, events);
        var item = catalogue.version(file.itemVersionId()).item();
        return new CaseView(
                file.caseNo(),
                file.status().name(),
                file.status().label(item.shape()),
                file.itemKey(),
                item.name(),
                reading.runningOfCase().map(StageReading::due).orElse(null),
                reading.replyDue().orElse(null),
                CaseViewClock.word(reading.colour()),
                CaseView.local(file.receivedAt()),
                applicant(file),
                agent(file),
                file.form(),
                CaseViewClock.deadlines(reading),
                materials.of(file.id()).stream().map(CaseViews::material).toList(),
                marks.of(file.id()).stream().map(CaseView.Field::of).toList(),
                requests.open(file.id()).stream().map(CaseView.Requested::of).toList(),
                letters.of(file.id()),
                deferrals.of(file.id()),
                review(file, actor),
                verifications
                        .of(file.id())
                        .filter(one -> one.chosen() || actor.isStaff())
                        .orElse(null),
                ratings.of(file, actor).orElse(null),
                timeline(file, actor),
                CaseViewClock.of(reading, events),
                supervisions.toldOf(file).orElse(null));
    }

    private CaseReviews.Shown review(CaseFile file, Actor actor) {
        return reviews.of(file.id())
                .map(one -> actor.isStaff() ? one : one.withoutFindings())
                .orElse(null);
    }

    private CaseView.Applicant applicant(CaseFile file) {
        var idNumber = cipher.open(file.applicantIdNumberEnc(), SealedApplicant.ID_NUMBER);
        return new CaseView.Applicant(
                file.applicantName(),
                file.applicantUscc(),
                idNumber == null ? null : Masking.idNumber(idNumber),
                Masking.phone(cipher.open(file.applicantPhoneEnc(), SealedApplicant.PHONE)));
    }

    private CaseView.Agent agent(CaseFile file) {
        return file.agentId() == null
                ? null
                : agents.of(file.id()).map(CaseView.Agent::of).orElseThrow();
    }

    private List<CaseView.TimelineLine> timeline(CaseFile file, Actor actor) {
        return timeline.of(file.id(), actor.isStaff()).stream()
                .map(entry -> new CaseView.TimelineLine(
                        CaseView.local(entry.at()), entry.actor(), entry.kind(), entry.words()))
                .toList();
    }

    private static CaseView.Material material(CaseMaterial one) {
        return new CaseView.Material(
                one.key(),
                one.name(),
                one.required(),
                one.state().name(),
                one.state().label(),
                one.notified(),
                one.reasonCode(),
                one.reasonWords(),
                one.deferredUntil(),
                one.trust().orElse(null),
                one.files().stream().map(CaseView.File::of).toList());
    }
}
