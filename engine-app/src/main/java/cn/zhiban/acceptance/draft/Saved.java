package cn.zhiban.acceptance.draft;

import java.util.Map;

/** What became of a page that was sent. */
public sealed interface Saved {

    record Kept(OpenDraft draft) implements Saved {}

    /**
     * The same page was changed elsewhere in the meantime; nothing is saved before the applicant has chosen.
     *
     * @param current what stands
     * @param typed what was sent
     */
    record Conflict(OpenDraft current, Step step, Map<String, Object> typed) implements Saved {}
}
