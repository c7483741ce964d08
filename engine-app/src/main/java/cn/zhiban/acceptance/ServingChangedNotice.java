package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Notice.Channel;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.ElectronicService;
import cn.zhiban.casefile.Transition;
import cn.zhiban.casefile.Transition.Recorded;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.document.ChangingDocument.Replaced;
import cn.zhiban.document.DocumentKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What took the place of a one-time notice has to reach the applicant again while its reply is awaited: at once where the
 * notice came into the inbox, else by hand.
 */
@Component
class ServingChangedNotice {

    private final Notices notices;
    private final ElectronicService electronic;
    private final Catalogue catalogue;
    private final CaseClock caseClock;
    private final Transition transition;
    private final DocumentsToServe waiting;

    ServingChangedNotice(
            Notices notices,
            ElectronicService electronic,
            Catalogue catalogue,
            CaseClock caseClock,
            Transition transition,
            DocumentsToServe waiting) {
        this.notices = notices;
        this.electronic = electronic;
        this.catalogue = catalogue;
        this.caseClock = caseClock;
        this.transition = transition;
        this.waiting = waiting;
    }

    @EventListener
    void follow(Replaced replaced) {
        var locked = replaced.locked();
        if (replaced.kind() != DocumentKind.ONE_TIME_NOTICE || locked.status() != CaseStatus.SUPPLEMENTING) {
            return;
        }
        if (comesOnline(locked)) {
            waiting.remove(locked.id());
            transition.record(
                    locked, replaced.by(), ServingNotice.online(replaced.number(), caseClock.actedAt(locked)));
        } else {
            waiting.add(locked.id());
        }
    }

    /** Nobody is to be served with it any more; what waits in a case that is not accepted is its refusal. */
    @EventListener
    void forget(Recorded recorded) {
        var status = recorded.caseFile().status();
        if (CaseStatus.SUPPLEMENTING.leadsTo(status) && status != CaseStatus.NOT_ACCEPTED) {
            waiting.remove(recorded.caseFile().id());
        }
    }

    private boolean comesOnline(CaseFile locked) {
        var item = catalogue.version(locked.itemVersionId()).item();
        return notices.ofCase(locked.id())
                .filter(notice -> notice.channel() == Channel.INBOX && electronic.reaches(locked, item))
                .isPresent();
    }
}
