package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.FoundForDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.OpeningDraft;
import cn.zhiban.acceptance.draft.Saved;
import cn.zhiban.acceptance.draft.SavingDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes a page of an application: saves it whatever is wrong with it, then goes where its button leads. */
@Controller
class SavingPage {

    static final String SEEN = "_version";
    static final String LEAVE = "_leave";
    static final String BACK = "_back";

    /** Agrees to a check in a register instead of bringing the paper; its value is the key of the check. */
    static final String SHARE = "_share";

    /** Asks for the code with which a letter is signed. */
    static final String CODE = "_code";

    /** Says on the page that the code has gone out. */
    static final String SENT = "sent";

    /** Looks for answers that were published before. */
    static final String KNOWN = "_answers";

    /** Buttons after which the same page is shown again: conditions, lists, files. */
    private static final Set<String> STAYING = Set.of("_refresh", "_add", "_remove", "_removeFile", SHARE, CODE, KNOWN);

    private final OpeningDraft opening;
    private final SavingDraft saving;
    private final CheckingDraft checking;
    private final FoundForDraft found;
    private final StepParts parts;
    private final StepPages pages;
    private final ConflictPage conflicts;

    SavingPage(
            OpeningDraft opening,
            SavingDraft saving,
            CheckingDraft checking,
            FoundForDraft found,
            StepParts parts,
            StepPages pages,
            ConflictPage conflicts) {
        this.opening = opening;
        this.saving = saving;
        this.checking = checking;
        this.found = found;
        this.parts = parts;
        this.pages = pages;
        this.conflicts = conflicts;
    }

    @PostMapping("/my/drafts/{id}/steps/{stepId}")
    ModelAndView save(Actor actor, @PathVariable UUID id, @PathVariable String stepId, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var found = open.flow().find(stepId).filter(step -> !step.isCheck());
        if (found.isEmpty()) {
            return to(DraftAddress.of(id));
        }
        var typed = parts.of(found.get()).typed(actor, open, found.get(), request);
        try {
            var saved = saving.save(actor, id, stepId, typed.answers(), Seen.of(request.getParameter(SEEN)));
            return saved instanceof Saved.Kept kept
                    ? goOn(actor, kept.draft(), found.get(), typed, request)
                    : conflicts.page(actor, (Saved.Conflict) saved, request);
        } catch (RefusedRequest refused) {
            return tooLarge(actor, open, found.get(), typed, request, refused);
        }
    }

    private ModelAndView goOn(Actor actor, OpenDraft open, Step step, Typed typed, HttpServletRequest request) {
        boolean staying = STAYING.stream().anyMatch(button -> request.getParameter(button) != null);
        if (request.getParameter(SHARE) != null) {
            found.agree(actor, open, request.getParameter(SHARE));
        }
        boolean going = !staying && request.getParameter(LEAVE) == null && request.getParameter(BACK) == null;
        var acted = parts.of(step).act(actor, open, step, request, going);
        var errors = new LinkedHashMap<String, String>();
        if (going) {
            errors.putAll(checking.problems(actor, open).getOrDefault(step.id(), Map.of()));
        }
        errors.putAll(typed.errors());
        errors.putAll(acted);
        if (going && errors.isEmpty() && open.flow().after(step).area() == Area.MATERIALS) {
            found.ask(actor, open);
        }
        boolean returning = isReturning(request);
        if (!errors.isEmpty()) {
            return pages.page(actor, open, step, errors, open.seen(), returning, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (request.getParameter(CODE) != null) {
            return to(DraftAddress.of(open, step, returning) + (returning ? "&" : "?") + SENT + "#letter-code");
        }
        return to(staying ? DraftAddress.of(open, step, returning) : destination(open, step, request));
    }

    private String destination(OpenDraft open, Step step, HttpServletRequest request) {
        if (request.getParameter(LEAVE) != null) {
            return "/my?saved";
        }
        if (request.getParameter(BACK) != null) {
            return Frame.of(open, step, open.seen(), false).back();
        }
        boolean returning = isReturning(request);
        if (step.area() == Area.CONDITIONS && !checking.unmet(open).isEmpty()) {
            return DraftAddress.of(open.draft().id()) + "/advice" + (returning ? "?" + DraftAddress.RETURN : "");
        }
        return DraftAddress.of(
                open, returning ? open.flow().check() : open.flow().after(step));
    }

    private ModelAndView tooLarge(
            Actor actor, OpenDraft open, Step step, Typed typed, HttpServletRequest request, RefusedRequest refused) {
        if (refused.kind() != RefusedRequest.Kind.TOO_LARGE) {
            throw refused;
        }
        var shown = open.typing(step, typed.answers());
        var seen = Seen.of(request.getParameter(SEEN));
        return pages.refused(actor, shown, step, refused.getMessage(), seen, isReturning(request));
    }

    private static boolean isReturning(HttpServletRequest request) {
        return request.getParameter(DraftAddress.RETURN) != null;
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}
