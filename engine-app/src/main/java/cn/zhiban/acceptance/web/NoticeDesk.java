package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Notice;
import cn.zhiban.acceptance.NoticeInForce;
import cn.zhiban.acceptance.PreviewingNotice;
import cn.zhiban.acceptance.ServingNonAcceptance;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one-time notice as the staff see it: what it would say, what it says once it is out; and the refusal to accept. */
@Component
class NoticeDesk {

    /**
     * @param number of the document that has force
     * @param served null until its service is recorded
     * @param servable whether the reader may record it now
     * @param replyable whether the reader may take in the reply to it
     */
    record Issued(Notice notice, String number, OffsetDateTime served, boolean servable, boolean replyable) {}

    /** A refusal to accept, likewise. */
    record Refused(String number, OffsetDateTime served, boolean servable) {}

    private final NoticeInForce inForce;
    private final PreviewingNotice previewing;
    private final ServingNonAcceptance refusals;

    NoticeDesk(NoticeInForce inForce, PreviewingNotice previewing, ServingNonAcceptance refusals) {
        this.inForce = inForce;
        this.previewing = previewing;
        this.refusals = refusals;
    }

    /** Null when no notice can be issued any more. */
    PreviewingNotice.Preview preview(Actor actor, CaseView view) {
        return view.status().equals(CaseStatus.RECEIVED.name()) ? previewing.of(actor, view.caseNo()) : null;
    }

    Optional<Issued> issued(Actor actor, CaseView view, CaseFile about) {
        return inForce.of(about)
                .map(standing -> new Issued(
                        standing.notice(),
                        standing.number(),
                        local(standing.servedAt()),
                        standing.servedAt() == null
                                && actor.has(Role.CLERK)
                                && about.status() == CaseStatus.SUPPLEMENTING,
                        actor.has(Role.CLERK) && ReplyForm.isAwaited(view)));
    }

    Optional<Refused> refused(Actor actor, CaseFile about) {
        return refusals.of(about)
                .map(refusal -> new Refused(
                        refusal.number(),
                        local(refusal.servedAt()),
                        refusal.servedAt() == null && actor.has(Role.CLERK)));
    }

    private static OffsetDateTime local(Instant at) {
        return at == null ? null : at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
