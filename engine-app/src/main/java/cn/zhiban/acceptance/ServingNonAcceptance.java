package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.ElectronicService;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.ClockEvent;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.ChangingDocument.Replaced;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentsOfCases;
import cn.zhiban.document.IssuedDocument;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves the refusal to accept: at once to who chose the inbox and confirmed his address, else as a clerk records it with
 * its proof. The case stays closed, and no limit depends on it.
 */
@Component
public class ServingNonAcceptance {

    /** @param servedAt null while its service is awaited */
    public record Served(String number, Instant servedAt) {}

    /** How it was handed over to whom the inbox does not reach. */
    public static final Set<Channel> BY_HAND = Set.of(Channel.COUNTER, Channel.POST);

    /** The detail of refusal and service that holds the number of the document. */
    static final String NUMBER = "number";

    private final EnteringCase entering;
    private final Transition transition;
    private final CaseClock caseClock;
    private final ElectronicService electronic;
    private final DocumentsOfCases documents;
    private final DocumentsToServe waiting;
    private final Uploads uploads;
    private final Catalogue catalogue;

    ServingNonAcceptance(
            EnteringCase entering,
            Transition transition,
            CaseClock caseClock,
            ElectronicService electronic,
            DocumentsOfCases documents,
            DocumentsToServe waiting,
            Uploads uploads,
            Catalogue catalogue) {
        this.entering = entering;
        this.transition = transition;
        this.caseClock = caseClock;
        this.electronic = electronic;
        this.documents = documents;
        this.waiting = waiting;
        this.uploads = uploads;
        this.catalogue = catalogue;
    }

    /** Empty where the case was not refused. */
    @Transactional(readOnly = true)
    public Optional<Served> of(CaseFile about) {
        return about.status() == CaseStatus.NOT_ACCEPTED
                ? document(about.id())
                        .map(document -> new Served(document.number(), servedAt(about, document.number())))
                : Optional.empty();
    }

    private Instant servedAt(CaseFile about, String number) {
        return caseClock.events(about).stream()
                .filter(event -> event.type() == ClockEventType.NON_ACCEPTANCE_SERVED)
                .filter(event -> number.equals(event.details().get(NUMBER)))
                .map(ClockEvent::effectiveAt)
                .findFirst()
                .orElse(null);
    }

    private Optional<IssuedDocument> document(long caseId) {
        return documents.inForce(caseId, Set.of(DocumentKind.NON_ACCEPTANCE));
    }

    /** What took the place of a refusal has to reach the applicant again. */
    @EventListener
    void follow(Replaced replaced) {
        if (replaced.kind() == DocumentKind.NON_ACCEPTANCE) {
            var locked = replaced.locked();
            begin(locked, catalogue.version(locked.itemVersionId()).item(), replaced.by(), replaced.number());
        }
    }

    /** At once where the inbox reaches the applicant; else it waits for a clerk. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(CaseFile locked, ItemDefinition item, Actor by, String number) {
        if (!electronic.reaches(locked, item)) {
            waiting.add(locked.id());
            return;
        }
        waiting.remove(locked.id());
        var words = "不予受理通知书 " + number + " 已在线送达：在“我的办件”中可以随时查看";
        var details = Map.<String, Object>of(NUMBER, number, "channel", Channel.INBOX.name());
        transition.record(locked, by, served(caseClock.actedAt(locked), words, details));
    }

    /**
     * @param channel COUNTER or POST
     * @param servedAt when it reached the applicant, not in the future
     * @param proof the signed receipt or the courier's, uploaded before; required
     * @throws RefusedRequest {@code document-not-found} where no such refusal has force, {@code already-served}, or what is
     *     wrong with moment and proof
     */
    @Transactional
    public void serve(Actor clerk, String caseNo, String number, Channel channel, Instant servedAt, UUID proof) {
        var locked = entering.enter(clerk, caseNo);
        document(locked.id())
                .filter(document -> document.number().equals(number))
                .orElseThrow(
                        () -> RefusedRequest.notFound("document-not-found", "办件" + caseNo + "没有不予受理通知书 " + number));
        if (channel == null || !BY_HAND.contains(channel)) {
            throw RefusedRequest.invalid("请选择送达方式", Map.of("channel", "请选择 COUNTER（窗口领取）或者 POST（邮寄）"));
        }
        if (servedAt == null || proof == null) {
            throw RefusedRequest.invalid("service-proof-required", "请填写送达时间并上传送达凭证");
        }
        uploads.taken(clerk, proof);
        var details = Map.<String, Object>of(NUMBER, number, "channel", channel.name(), "proof", proof);
        transition.record(locked, clerk, served(servedAt, "不予受理通知书 " + number + " 已送达", details));
        waiting.remove(locked.id());
    }

    private static Act served(Instant at, String words, Map<String, Object> details) {
        return new Act(ClockEventType.NON_ACCEPTANCE_SERVED, at, null, words, details);
    }
}
