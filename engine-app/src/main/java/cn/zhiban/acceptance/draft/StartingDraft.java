package cn.zhiban.acceptance.draft;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins an application: a draft with what is known already. */
@Component
public class StartingDraft {

    /** Of one item for one account: enough for an agent with a pile of them, and a bound. */
    public static final int MOST = 20;

    private final Drafts drafts;
    private final Catalogue catalogue;
    private final Prefill prefill;
    private final AuditTrail audit;
    private final OfficeClock clock;

    StartingDraft(Drafts drafts, Catalogue catalogue, Prefill prefill, AuditTrail audit, OfficeClock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.prefill = prefill;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param wanted the id that the page chose: however often it is sent, it begins one draft
     * @throws RefusedRequest {@code item-not-found}, {@code too-many-drafts}
     */
    @Transactional
    public ApplicationDraft start(Actor applicant, String itemKey, UUID wanted) {
        var version = catalogue.current(itemKey);
        drafts.lockStarting(applicant);
        var begun = drafts.find(applicant, wanted);
        if (begun.isPresent()) {
            return begun.get();
        }
        if (drafts.of(applicant, itemKey).size() >= MOST) {
            throw RefusedRequest.conflict(
                    "too-many-drafts",
                    "您已经有 %d 份未提交的“%s”申请，请先提交或者删除其中一份"
                            .formatted(MOST, version.item().name()));
        }
        return added(applicant, version, wanted);
    }

    private ApplicationDraft added(Actor applicant, ItemVersion version, UUID wanted) {
        var draft = fresh(applicant, version, wanted);
        if (!drafts.add(draft)) {
            draft = fresh(applicant, version, UUID.randomUUID());
            drafts.add(draft);
        }
        audit.record(applicant, "start-draft", "draft", draft.id().toString(), Map.of("item", version.itemKey()));
        return draft;
    }

    private ApplicationDraft fresh(Actor applicant, ItemVersion version, UUID id) {
        var form = version.form(version.item().applicationForm());
        var filled = prefill.fill(applicant, version);
        var answers = new LinkedHashMap<>(form.initial());
        answers.putAll(filled.answers());
        return new ApplicationDraft(
                id,
                applicant.accountId(),
                version.itemKey(),
                version.id(),
                1,
                Answers.none().with(Area.FORM, answers),
                filled.sources(),
                Map.of(),
                clock.instant(),
                clock.instant());
    }
}
