package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import java.util.UUID;

/** Where the pages of a draft are. */
final class DraftAddress {

    /** Says that a page was opened from the check and leads back there. */
    static final String RETURN = "_return";

    private DraftAddress() {}

    static String of(UUID draft) {
        return "/my/drafts/" + draft;
    }

    static String of(OpenDraft open, Step step) {
        return of(open.draft().id()) + (step.isCheck() ? "/check" : "/steps/" + step.id());
    }

    static String of(OpenDraft open, Step step, boolean returning) {
        return of(open, step) + (returning ? "?" + RETURN + "=check" : "");
    }

    /** @param control on that page, empty for its head */
    static String fromCheck(OpenDraft open, Step step, String control) {
        return of(open, step, true) + (control.isEmpty() ? "" : "#" + control);
    }
}
