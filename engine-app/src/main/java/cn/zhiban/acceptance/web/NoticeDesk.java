package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.IssuingNotice;
import cn.zhiban.acceptance.Notice;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.Role;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one-time notice as the staff see it: what it would say, and what it says once it is out. */
@Component
class NoticeDesk {

    /**
     * @param served null until its service is recorded
     * @param servable whether the reader may record it now
     */
    record Issued(Notice notice, OffsetDateTime served, boolean servable) {}

    private final IssuingNotice issuing;

    NoticeDesk(IssuingNotice issuing) {
        this.issuing = issuing;
    }

    /** Empty when nothing is missing; null when no notice can be issued any more. */
    String preview(Actor actor, CaseView view) {
        return view.status().equals(CaseStatus.RECEIVED.name())
                ? issuing.preview(actor, view.caseNo()).orElse("")
                : null;
    }

    Optional<Issued> issued(Actor actor, CaseView view, long caseId) {
        return issuing.ofCase(caseId)
                .map(notice -> new Issued(
                        notice,
                        Optional.ofNullable(notice.servedAt())
                                .map(at -> at.atZone(OfficeClock.ZONE).toOffsetDateTime())
                                .orElse(null),
                        notice.servedAt() == null
                                && actor.has(Role.CLERK)
                                && view.status().equals(CaseStatus.SUPPLEMENTING.name())));
    }
}
