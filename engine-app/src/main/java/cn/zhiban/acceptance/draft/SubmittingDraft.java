package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft a case: the case is there and the draft is gone in one transaction, or neither. */
@Component
public class SubmittingDraft {

    /** The code of the refusal to send what the applicant has not read. */
    public static final String CHANGED = "draft-changed";

    private final OpeningDraft opening;
    private final CheckingDraft checking;
    private final SubmittingApplication submitting;
    private final Drafts drafts;
    private final AuditTrail audit;

    SubmittingDraft(
            OpeningDraft opening,
            CheckingDraft checking,
            SubmittingApplication submitting,
            Drafts drafts,
            AuditTrail audit) {
        this.opening = opening;
        this.checking = checking;
        this.submitting = submitting;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * @param promises what was ticked on the page of the check
     * @param seen what stood on that page: nothing is sent that the applicant has not read
     * @return the number of the case
     * @throws RefusedRequest {@code draft-not-found}, {@code draft-changed}, or {@code invalid-input} with the errors
     *     by field
     */
    @Transactional
    public String submit(Actor applicant, UUID id, Map<String, Object> promises, Seen seen) {
        var open = opening.lock(applicant, id);
        if (!open.seen().equals(seen)) {
            throw RefusedRequest.conflict(CHANGED, "这份申请刚才在别处改过，下面是现在的内容，请再核对一次");
        }
        var whole = open.typing(open.flow().check(), promises);
        refuseProblems(applicant, whole);
        var opened = submitting.submit(applicant, checking.submission(applicant, whole));
        drafts.remove(applicant, id);
        audit.record(applicant, "submit-draft", "draft", id.toString(), Map.of("caseNo", opened.caseNo()));
        return opened.caseNo();
    }

    private void refuseProblems(Actor applicant, OpenDraft whole) {
        var errors = new LinkedHashMap<String, String>();
        checking.problems(applicant, whole).values().forEach(errors::putAll);
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors);
        }
    }
}
