package cn.zhiban.acceptance.draft;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.authorisation.ActingForOthers;
import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    private final ActingForOthers acting;
    private final AuditTrail audit;
    private final OfficeClock clock;

    StartingDraft(
            Drafts drafts,
            Catalogue catalogue,
            Prefill prefill,
            ActingForOthers acting,
            AuditTrail audit,
            OfficeClock clock) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.prefill = prefill;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the own name of the account. */
    @Transactional
    public ApplicationDraft start(Actor applicant, String itemKey, UUID wanted) {
        return start(applicant, itemKey, wanted, null);
    }

    /**
     * @param wanted the id that the page chose: however often it is sent, it begins one draft
     * @param authorisation the number of the one by which an agent applies for another; null for its own name
     * @throws RefusedRequest {@code item-not-found}, {@code too-many-drafts}, those of {@link ActingForOthers#chosen}
     */
    @Transactional
    public ApplicationDraft start(Actor applicant, String itemKey, UUID wanted, Long authorisation) {
        var under = Optional.ofNullable(authorisation).map(id -> acting.chosen(applicant, id, itemKey));
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
        return added(applicant, version, wanted, under);
    }

    private ApplicationDraft added(Actor applicant, ItemVersion version, UUID wanted, Optional<Authorisation> under) {
        var draft = fresh(applicant, version, wanted, under);
        if (!drafts.add(draft)) {
            draft = fresh(applicant, version, UUID.randomUUID(), under);
            drafts.add(draft);
        }
        audit.record(applicant, "start-draft", "draft", draft.id().toString(), Map.of("item", version.itemKey()));
        return draft;
    }

    private ApplicationDraft fresh(Actor applicant, ItemVersion version, UUID id, Optional<Authorisation> under) {
        var form = version.form(version.item().applicationForm());
        var filled = prefill.fill(applicant, version, under);
        var answers = new LinkedHashMap<>(form.initial());
        answers.putAll(filled.answers());
        var whose = under.map(one -> Map.<String, Object>of(Flow.AUTHORISATION, String.valueOf(one.id())));
        return new ApplicationDraft(
                id,
                applicant.accountId(),
                version.itemKey(),
                version.id(),
                1,
                Answers.none().with(Area.APPLICANT, whose.orElse(Map.of())).with(Area.FORM, answers),
                filled.sources(),
                Map.of(),
                clock.instant(),
                clock.instant());
    }
}
