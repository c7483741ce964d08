package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.ElectronicService;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.casefile.Judgements;
import cn.zhiban.casefile.Judgements.Judgement;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.DocumentNumbers;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.UnobjectedMaterials;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issues the one-time notice: generated from the states of the materials, numbered, once. After the limit for it has
 * passed the fold refuses it; a second one is refused by the fold, the status graph and the table.
 */
@Component
public class IssuingNotice {

    private final Transition transition;
    private final Judgements judgements;
    private final CaseMaterials materials;
    private final UnobjectedMaterials unobjected;
    private final FieldMarks marks;
    private final Catalogue catalogue;
    private final Notices notices;
    private final CaseClock caseClock;
    private final DocumentNumbers numbers;
    private final ElectronicService service;

    IssuingNotice(
            Transition transition,
            Judgements judgements,
            CaseMaterials materials,
            UnobjectedMaterials unobjected,
            FieldMarks marks,
            Catalogue catalogue,
            Notices notices,
            CaseClock caseClock,
            DocumentNumbers numbers,
            ElectronicService service) {
        this.transition = transition;
        this.judgements = judgements;
        this.materials = materials;
        this.unobjected = unobjected;
        this.marks = marks;
        this.catalogue = catalogue;
        this.notices = notices;
        this.caseClock = caseClock;
        this.numbers = numbers;
        this.service = service;
    }

    @Transactional(readOnly = true)
    public Optional<Notice> ofCase(long caseId) {
        return notices.ofCase(caseId);
    }

    /**
     * @return the routing fact {@code replyState}
     * @throws RefusedRequest {@code notice-empty}, {@code notice-late}, {@code notice-already-issued} or {@code no-electronic-service}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReplyState issue(long caseId) {
        var locked = transition.lock(caseId);
        var judgement = judgements.latest(caseId);
        var item = catalogue.version(locked.itemVersionId()).item();
        var items = NoticeText.items(materials.of(caseId), marks.of(caseId), item);
        if (items.isEmpty()) {
            throw RefusedRequest.conflict("notice-empty", "没有需要补正的内容，请直接受理或者不予受理");
        }
        requireReachable(locked, judgement);
        var notice = write(locked, items, judgement);
        transition.take(locked, CaseStatus.SUPPLEMENTING, judgement.actor(), issued(notice, locked));
        if (notice.servedAt() != null) {
            transition.record(locked, judgement.actor(), ServingNotice.online(notice.number(), notice.servedAt()));
        }
        return ReplyState.AWAITED;
    }

    /** Only who has an account and agreed can be served there. */
    private void requireReachable(CaseFile locked, Judgement judgement) {
        if (Channel.INBOX.name().equals(judgement.text("channel"))) {
            service.require(locked, catalogue.version(locked.itemVersionId()).item());
        }
    }

    private Notice write(CaseFile locked, List<Notice.Item> items, Judgement judgement) {
        var channel = Channel.valueOf(judgement.text("channel"));
        var item = catalogue.version(locked.itemVersionId()).item();
        var now = caseClock.actedAt(locked);
        var number = numbers.draw(item.caseNumberPrefix(), DocumentKind.ONE_TIME_NOTICE);
        var servedAt = channel == Channel.INBOX ? now : null;
        var notice = new Notice(
                locked.id(),
                number,
                NoticeText.of(number, locked.caseNo(), item, items, judgement.text("words")),
                items,
                channel,
                now,
                judgement.actor().username(),
                servedAt,
                null);
        notices.add(notice);
        materials.notifyMissing(locked.id(), number);
        unobjected.leave(locked.id(), number, judgement.actor());
        marks.notifyOpen(locked.id(), number);
        return notice;
    }

    private Act issued(Notice notice, CaseFile locked) {
        var basis = catalogue
                .version(locked.itemVersionId())
                .item()
                .limit(Stage.ACCEPTANCE)
                .legalBasis();
        return new Act(
                ClockEventType.NOTICE_ISSUED,
                notice.issuedAt(),
                basis,
                notice.text(),
                Map.of(
                        NoticeInForce.NUMBER,
                        notice.number(),
                        "channel",
                        notice.channel().name(),
                        Deed.POINTS,
                        notice.items().stream().map(Notice.Item::line).toList()));
    }
}
