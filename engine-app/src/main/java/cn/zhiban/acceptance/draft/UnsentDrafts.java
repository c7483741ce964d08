package cn.zhiban.acceptance.draft;

import cn.zhiban.casefile.UnsentApplications;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts as applicants see them among their cases. */
@Component
public class UnsentDrafts implements UnsentApplications {

    private final Drafts drafts;
    private final OpeningDraft opening;
    private final CheckingDraft checking;

    UnsentDrafts(Drafts drafts, OpeningDraft opening, CheckingDraft checking) {
        this.drafts = drafts;
        this.opening = opening;
        this.checking = checking;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unsent> of(Actor applicant) {
        return drafts.of(applicant).stream().map(draft -> row(applicant, draft)).toList();
    }

    /** Those of one item. */
    @Transactional(readOnly = true)
    public List<Unsent> of(Actor applicant, String itemKey) {
        return drafts.of(applicant, itemKey).stream()
                .map(draft -> row(applicant, draft))
                .toList();
    }

    private Unsent row(Actor applicant, ApplicationDraft draft) {
        var open = opening.opened(draft);
        var next = checking.next(applicant, open);
        return new Unsent(
                "/my/drafts/" + draft.id(),
                open.version().item().name(),
                draft.savedAt().atZone(OfficeClock.ZONE).toOffsetDateTime(),
                draft.keptUntil(),
                "第 %d 步，共 %d 步：%s"
                        .formatted(open.flow().number(next), open.flow().steps().size(), next.label()));
    }
}
