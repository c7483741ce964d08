package cn.zhiban.acceptance.draft;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves one page of a draft as it was typed, whatever is wrong with it. */
@Component
public class SavingDraft {

    private final OpeningDraft opening;
    private final Drafts drafts;
    private final AuditTrail audit;
    private final OfficeClock clock;

    SavingDraft(OpeningDraft opening, Drafts drafts, AuditTrail audit, OfficeClock clock) {
        this.opening = opening;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sent again, or with what stands already, it changes nothing.
     *
     * @param typed the answers of that page
     * @param seen what stood on the page when it was drawn
     * @throws RefusedRequest {@code draft-not-found}, {@code step-not-found}, {@code draft-too-large}
     */
    @Transactional
    public Saved save(Actor applicant, UUID id, String stepId, Map<String, Object> typed, Seen seen) {
        var open = opening.lock(applicant, id);
        var draft = open.draft();
        var step = open.flow().step(stepId);
        var given = Answers.given(typed);
        if (draft.answers().on(step).equals(given) && draft.isSaved(step)) {
            return new Saved.Kept(open);
        }
        if (draft.isChangedSince(seen.version(), step)) {
            return new Saved.Conflict(open, step, given);
        }
        var next = draft.saving(step, given, clock.instant());
        drafts.keep(next);
        audit.record(
                applicant,
                "save-draft",
                "draft",
                id.toString(),
                Map.of("item", draft.itemKey(), "step", step.id(), "version", next.version()));
        return new Saved.Kept(
                new OpenDraft(next, open.version(), Flow.of(open.version(), next.answers()), Changes.NONE));
    }
}
