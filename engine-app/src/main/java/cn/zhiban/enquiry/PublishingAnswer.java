package cn.zhiban.enquiry;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.enquiry.Answer.State;
import cn.zhiban.enquiry.Answers.Wording;
import cn.zhiban.form.Option;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits a proposed answer, publishes exactly what was read in the preview, and takes it back. */
@Component
public class PublishingAnswer {

    public static final int LONGEST_QUESTION = 500;
    public static final int LONGEST_ANSWER = 3000;
    private static final int LONGEST_REASON = 200;

    /** What is to be public: a topic of the item, question and answer in words of their own. */
    public record Edited(String topic, String question, String answer) {}

    private final Answers answers;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Topics topics;
    private final AuditTrail audit;

    PublishingAnswer(Answers answers, Cases cases, Catalogue catalogue, Topics topics, AuditTrail audit) {
        this.answers = answers;
        this.cases = cases;
        this.catalogue = catalogue;
        this.topics = topics;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code answer-not-found}, also where the case is out of the reader's scope */
    @Transactional(readOnly = true)
    public Answer one(Actor actor, long id) {
        return visible(actor, answers.find(id).orElseThrow(PublishingAnswer::unknown));
    }

    /** @param next before which the next page begins, null on the last */
    public record Page(List<Answer> answers, Long next) {}

    /** The last ones of a state before the given one, newest first, in the reader's scope. */
    @Transactional(readOnly = true)
    public Page in(Actor actor, State state, long before, int limit) {
        var found = answers.in(actor, state, before, limit + 1);
        var page = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? page.get(limit - 1).id() : null;
        return new Page(page, next);
    }

    /** The topics between which the item of the answer lets choose. */
    @Transactional(readOnly = true)
    public List<Option> topics(Answer of) {
        return topics.of(catalogue.version(cases.byId(of.caseId()).itemVersionId()));
    }

    /**
     * @param seen the version that was edited
     * @throws RefusedRequest {@code invalid-input} by field, {@code answer-public}, {@code answer-changed}
     */
    @Transactional
    public Answer edit(Actor actor, long id, int seen, Edited edited) {
        var locked = lock(actor, id, seen);
        if (locked.isPublic()) {
            throw RefusedRequest.conflict("answer-public", "已经公布的答复不能直接修改，请先撤下，改好之后再公布");
        }
        var wording = checked(locked, edited);
        answers.write(id, wording);
        record(actor, "answer.edit", locked, Map.of());
        return answers.find(id).orElseThrow();
    }

    /**
     * @param seen the version that was read in the preview
     * @throws RefusedRequest {@code invalid-input} where somebody can be seen in it, {@code answer-public}, {@code
     *     answer-changed}
     */
    @Transactional
    public Answer publish(Actor actor, long id, int seen) {
        var locked = lock(actor, id, seen);
        if (locked.isPublic()) {
            throw RefusedRequest.conflict("answer-public", "这条答复已经公布");
        }
        var wording = checked(locked, new Edited(locked.topic(), locked.question(), locked.answer()));
        answers.publish(id, wording, actor);
        record(actor, "answer.publish", locked, Map.of());
        return answers.find(id).orElseThrow();
    }

    /** @throws RefusedRequest {@code invalid-input} without a reason, {@code answer-withdrawn} the second time */
    @Transactional
    public Answer withdraw(Actor actor, long id, String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("reason", "请写明不公开的原因"));
        }
        FreeText.check("reason", words, LONGEST_REASON);
        var locked = visible(actor, answers.lock(id).orElseThrow(PublishingAnswer::unknown));
        if (locked.state() == State.WITHDRAWN) {
            throw RefusedRequest.conflict("answer-withdrawn", "这条答复已经不公开");
        }
        answers.withdraw(id, actor, words);
        record(
                actor,
                "answer.withdraw",
                locked,
                Map.of("reason", PersonalData.in(words).masked()));
        return answers.find(id).orElseThrow();
    }

    private Answer lock(Actor actor, long id, int seen) {
        var locked = visible(actor, answers.lock(id).orElseThrow(PublishingAnswer::unknown));
        if (locked.version() != seen) {
            throw RefusedRequest.conflict("answer-changed", "这条答复刚才被改过，下面是现在的内容，请再看一遍");
        }
        return locked;
    }

    private Answer visible(Actor actor, Answer found) {
        if (!cases.isVisible(actor, found.caseId())) {
            throw unknown();
        }
        return found;
    }

    private Wording checked(Answer about, Edited edited) {
        var errors = new LinkedHashMap<String, String>();
        var topic = topics(about).stream()
                .filter(option -> option.value().equals(edited.topic()))
                .findFirst();
        if (topic.isEmpty()) {
            errors.put("topic", "请选择是哪一方面的问题");
        }
        var text = new PublicText(cases.byId(about.caseId()).applicantName());
        var question = text.check("question", edited.question(), LONGEST_QUESTION, errors);
        var answer = text.check("answer", edited.answer(), LONGEST_ANSWER, errors);
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors);
        }
        return new Wording(topic.orElseThrow().value(), topic.orElseThrow().label(), question, answer);
    }

    private void record(Actor actor, String action, Answer about, Map<String, ?> details) {
        audit.record(actor, action, "answer", String.valueOf(about.id()), details);
    }

    private static RefusedRequest unknown() {
        return RefusedRequest.notFound("answer-not-found", "没有这条答复，请核对编号");
    }
}
