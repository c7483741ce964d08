package cn.zhiban.acceptance;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.CompletingTask;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the review of the materials with the one-time notice, for whoever names the case and not its task. */
@Component
public class NotifyingApplicant {

    /** The contract of the acceptance phase: the outcome that leads to the notice. */
    static final String NOTIFY = "NOTIFY";

    private final EnteringCase entering;
    private final Notices notices;
    private final CompletingTask completing;

    NotifyingApplicant(EnteringCase entering, Notices notices, CompletingTask completing) {
        this.entering = entering;
        this.notices = notices;
        this.completing = completing;
    }

    /**
     * @param form how the notice is handed over
     * @throws RefusedRequest {@code notice-already-issued}, {@code notice-late}, {@code notice-empty}
     */
    @Transactional
    public CaseFile notify(Actor clerk, String caseNo, Map<String, Object> form) {
        var locked = entering.enter(clerk, caseNo);
        notices.ofCase(locked.id()).ifPresent(first -> {
            throw RefusedRequest.conflict("notice-already-issued", "一次性告知书 %s 已经发出，不能再次告知".formatted(first.number()));
        });
        if (locked.status() != CaseStatus.RECEIVED) {
            throw RefusedRequest.conflict(
                    "notice-late",
                    "办件%s目前是“%s”，不能再发一次性告知书".formatted(caseNo, locked.status().label()));
        }
        return completing.completeOpen(clerk, locked, NOTIFY, form);
    }
}
