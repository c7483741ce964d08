package cn.zhiban.acceptance.draft;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a draft for good; deleting what is not there, or not one's own, does nothing. */
@Component
public class DeletingDraft {

    private final Drafts drafts;
    private final AuditTrail audit;

    DeletingDraft(Drafts drafts, AuditTrail audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    @Transactional
    public void delete(Actor applicant, UUID id) {
        if (drafts.remove(applicant, id)) {
            audit.record(applicant, "delete-draft", "draft", id.toString(), Map.of());
        }
    }
}
