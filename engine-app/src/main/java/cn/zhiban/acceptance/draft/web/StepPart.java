package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** What the pages of one part of an application ask, show and read back. */
interface StepPart {

    Area area();

    Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request);

    /**
     * @param errors by the name of the field
     * @param model receives what the page draws
     * @return the lines of the error summary, in the order of the page
     */
    List<ErrorLink> show(Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model);

    /**
     * Does what a button of the page asks for beside saving, once the page is saved; no transaction is open.
     *
     * @param going whether the button leads on
     * @return what is wrong, by the name of the field
     */
    default Map<String, String> act(Actor actor, OpenDraft open, Step step, HttpServletRequest request, boolean going) {
        return Map.of();
    }

    /** The answers as people read them; the key is the id of the control that asks for it. */
    List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers);
}
