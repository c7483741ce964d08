package cn.zhiban.acceptance.draft;

import cn.zhiban.catalogue.ItemVersion;
import java.util.Map;

/**
 * A draft with the item as it is offered now.
 *
 * @param draft carried over to that version
 * @param changes what the carrying over changed, for the applicant to read
 */
public record OpenDraft(ApplicationDraft draft, ItemVersion version, Flow flow, Changes changes) {

    /** With other answers on one page, to be shown or judged; nothing is kept. */
    public OpenDraft typing(Step step, Map<String, Object> typed) {
        return new OpenDraft(draft.typing(step, typed), version, flow, changes);
    }

    /** What a page was shown of, so that nobody sends what he did not see. */
    public Seen seen() {
        return new Seen(draft.version(), version.id());
    }
}
