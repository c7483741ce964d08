package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a draft with the item as it is offered now. A draft that was begun with an older version is carried over: what
 * is still asked keeps its answer, and the applicant is told the rest. It is kept so when a page is saved.
 */
@Component
public class OpeningDraft {

    private final Drafts drafts;
    private final Catalogue catalogue;

    OpeningDraft(Drafts drafts, Catalogue catalogue) {
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /** @throws RefusedRequest {@code draft-not-found}, for a foreign draft as for none */
    @Transactional(readOnly = true)
    public OpenDraft open(Actor applicant, UUID id) {
        return opened(drafts.of(applicant, id));
    }

    /** The same, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    OpenDraft lock(Actor applicant, UUID id) {
        return opened(drafts.lock(applicant, id));
    }

    public OpenDraft opened(ApplicationDraft draft) {
        var now = catalogue.current(draft.itemKey());
        var flow = Flow.of(now, draft.answers());
        if (now.id() == draft.itemVersionId()) {
            return new OpenDraft(draft, now, flow, Changes.NONE);
        }
        var old = catalogue.version(draft.itemVersionId());
        var changes = Changes.between(old, now, draft.answers().in(Area.FORM));
        return new OpenDraft(carried(draft, now, flow), now, flow, changes);
    }

    private static ApplicationDraft carried(ApplicationDraft draft, ItemVersion now, Flow flow) {
        var carried = draft.answers();
        for (var area : draft.answers().byArea().keySet()) {
            var left = new LinkedHashMap<>(carried.in(area));
            left.keySet().removeIf(key -> flow.steps().stream().noneMatch(step -> step.asks(area, key)));
            carried = carried.with(area, left);
        }
        return draft.carriedTo(now.id(), carried);
    }
}
