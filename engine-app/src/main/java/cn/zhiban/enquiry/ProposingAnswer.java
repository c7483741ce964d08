package cn.zhiban.enquiry;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.enquiry.Answers.Wording;
import cn.zhiban.form.Option;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes the answer of a case for everybody to read. It is public only when somebody has edited and published it. */
@Component
public class ProposingAnswer {

    private final Answers answers;
    private final Cases cases;
    private final Judgements judgements;
    private final Catalogue catalogue;
    private final Topics topics;
    private final AuditTrail audit;

    ProposingAnswer(
            Answers answers, Cases cases, Judgements judgements, Catalogue catalogue, Topics topics, AuditTrail audit) {
        this.answers = answers;
        this.cases = cases;
        this.judgements = judgements;
        this.catalogue = catalogue;
        this.topics = topics;
        this.audit = audit;
    }

    /**
     * The proposal of an answered case; the one that there is already, where there is one.
     *
     * @throws RefusedRequest {@code case-not-found}, {@code not-answered}
     */
    @Transactional
    public Answer propose(Actor actor, String caseNo) {
        var locked = cases.lockVisibleTo(actor, caseNo);
        var there = answers.ofCase(locked.id());
        if (there.isPresent()) {
            return there.get();
        }
        if (catalogue.version(locked.itemVersionId()).item().enquiry() == null
                || locked.status() != CaseStatus.DELIVERED) {
            throw RefusedRequest.conflict("not-answered", "办件" + caseNo + "不是已经答复的咨询，没有可以公开的答复");
        }
        return propose(locked, actor, answerOf(locked));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void propose(CaseFile locked, Judgement answer) {
        propose(locked, answer.actor(), answer.text("words"));
    }

    /** An enquiry ends with its answer: nothing is judged after it. */
    private String answerOf(CaseFile answered) {
        return judgements.latest(answered.id()).text("words");
    }

    private Answer propose(CaseFile locked, Actor actor, String words) {
        var version = catalogue.version(locked.itemVersionId());
        var enquiry = version.item().enquiry();
        var topic = String.valueOf(locked.form().get(enquiry.topic()));
        var name = topics.of(version).stream()
                .filter(option -> option.value().equals(topic))
                .map(Option::label)
                .findFirst()
                .orElse(topic);
        var question = impersonal(locked, String.valueOf(locked.form().get(enquiry.question())));
        var wording = new Wording(topic, name, question, impersonal(locked, words));
        var id = answers.add(locked, version.item().name(), wording, actor);
        audit.record(actor, "answer.propose", "answer", String.valueOf(id), Map.of("caseNo", locked.caseNo()));
        return answers.find(id).orElseThrow();
    }

    /** Whoever edits the proposal reads the question itself in the case; here nobody can be seen in it. */
    private static String impersonal(CaseFile about, String words) {
        var masked = PersonalData.in(words).masked();
        var person = about.applicantName();
        return about.applicantUscc() != null || person.length() < 2 || person.equals(Masking.ANONYMOUS)
                ? masked
                : masked.replace(person, Masking.name(person));
    }
}
