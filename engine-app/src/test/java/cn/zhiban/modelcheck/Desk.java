package cn.zhiban.modelcheck;

import cn.zhiban.acceptance.Submission;
import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Channel;
import cn.zhiban.deadline.ClockReading;
import cn.zhiban.engine.CaseInEngine;
import cn.zhiban.identity.Accounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Who works on the case of a walk, with which papers, and the time that passes over it. */
final class Desk {

    private static final List<String> REQUIRED = List.of("applicationForm", "pledgeContract", "identityProofs");

    private final ApplicationContext context;
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<Long, UUID> papers = new HashMap<>();
    private CaseFile caseFile;
    private int doubtful;

    Desk(ApplicationContext context, int port) {
        this.context = context;
        for (var name : List.of("company1", "clerk", "examiner", "chief")) {
            var actor = context.getBean(Accounts.class)
                    .byUsername(name)
                    .orElseThrow()
                    .actor();
            actors.put(name, actor);
            var upload = Rest.of(port).as(name).upload("文件.pdf", PledgeApplication.PDF);
            if (upload.status() == 201) {
                papers.put(actor.accountId(), UUID.fromString(upload.text("uploadId")));
            }
        }
    }

    /**
     * Takes an application in, within the trunk.
     *
     * @param doubtful how many of its materials may be found wrong
     */
    void submit(int doubtful) {
        this.doubtful = doubtful;
        caseFile = submit(PledgeApplication.complete().form(), REQUIRED, List.of());
    }

    /** Takes in the application of an agent that brings some of its materials later. */
    void submitPromising(List<String> later) {
        var form = PledgeApplication.complete()
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003")
                .form();
        var sent = REQUIRED.stream().filter(key -> !later.contains(key)).toList();
        caseFile = submit(form, sent, later);
    }

    private CaseFile submit(Map<String, Object> form, List<String> sent, List<String> later) {
        var applicant = new Applicant("广州云岭智能科技有限公司", "91440101MA5A00013Q", null, "13800000001");
        var materials = sent.stream()
                .map(key -> new SentMaterial(key, List.of(paperOf(firm()))))
                .toList();
        return context.getBean(SubmittingApplication.class)
                .submit(
                        firm(),
                        new Submission(
                                PledgeApplication.ITEM,
                                applicant,
                                form,
                                materials,
                                null,
                                later,
                                Channel.ONLINE,
                                null,
                                null));
    }

    /** As it was sent in. */
    void accept(CaseState received) {
        var review = received.tasks().get(0);
        context.getBean(ClaimingTask.class).claim(clerk(), review.id());
        context.getBean(CompletingTask.class).complete(clerk(), review.id(), "ACCEPT", Map.of());
    }

    /** A case that somebody else took in. */
    void takesOver(CaseFile other) {
        caseFile = other;
    }

    /** From here on the applicant is that one, with that paper. */
    void receives(Actor applicant, UUID paper) {
        actors.put("company1", applicant);
        papers.put(applicant.accountId(), paper);
    }

    /** To the next moment of the fold, and what is due then is done. */
    void letTimePass(CaseState state) {
        var next = state.timers().stream().min(Instant::compareTo).orElse(ClockReading.FAR);
        if (next.isBefore(ClockReading.FAR)) {
            context.getBean(OfficeClock.class).set(next);
            CaseInEngine.of(context, caseId()).fireDue(Date.from(next));
        }
    }

    Actor worker(String taskKey) {
        return switch (taskKey) {
            case "userTask_decide", "userTask_verifyCommitment", "userTask_judgeRectification" ->
                actors.get("examiner");
            case "userTask_explainOverdue", "userTask_decideRevocation" -> actors.get("chief");
            default -> clerk();
        };
    }

    Actor firm() {
        return actors.get("company1");
    }

    Actor clerk() {
        return actors.get("clerk");
    }

    List<String> materials() {
        return REQUIRED.subList(0, doubtful);
    }

    UUID paperOf(Actor owner) {
        return papers.get(owner.accountId());
    }

    LocalDate today() {
        return context.getBean(OfficeClock.class).today();
    }

    String caseNo() {
        return caseFile.caseNo();
    }

    long caseId() {
        return caseFile.id();
    }
}
