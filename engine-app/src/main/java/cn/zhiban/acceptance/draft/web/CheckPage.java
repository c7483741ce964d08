package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.FoundForDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.OpeningDraft;
import cn.zhiban.acceptance.draft.SavingDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.acceptance.draft.SubmittingDraft;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.KeptInput;
import cn.zhiban.web.RequestDigest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Everything read once more, each answer with the way back to its page; then the application is sent. */
@Controller
@RequestMapping("/my/drafts/{id}/check")
class CheckPage {

    private final OpeningDraft opening;
    private final SavingDraft saving;
    private final SubmittingDraft submitting;
    private final FoundForDraft found;
    private final StepParts parts;
    private final CheckView views;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    CheckPage(
            OpeningDraft opening,
            SavingDraft saving,
            SubmittingDraft submitting,
            FoundForDraft found,
            StepParts parts,
            CheckView views,
            Idempotency idempotency,
            RequestDigest digest) {
        this.opening = opening;
        this.saving = saving;
        this.submitting = submitting;
        this.found = found;
        this.parts = parts;
        this.views = views;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @GetMapping
    ModelAndView read(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var typed = KeptInput.take(request);
        return typed.isEmpty()
                ? views.page(actor, open, false, HttpStatus.OK)
                : views.page(actor, ticked(actor, open, new Retyped(request, typed)), false, HttpStatus.OK)
                        .addObject("restored", true);
    }

    @PostMapping
    ModelAndView send(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        boolean leaving = request.getParameter(SavingPage.LEAVE) != null;
        if (leaving || request.getParameter(SavingPage.BACK) != null) {
            return keep(actor, id, leaving, request);
        }
        askRegisters(actor, id);
        try {
            var answer = idempotency.once(
                    actor,
                    "draft-" + id,
                    "POST /my/drafts/check",
                    digest.of(id.toString()),
                    () -> ResponseEntity.created(URI.create("/my/cases/" + submit(actor, id, request)))
                            .build());
            return new ModelAndView("redirect:" + answer.getHeaders().getLocation() + "/receipt");
        } catch (RefusedRequest refused) {
            return shown(actor, id, request, refused);
        }
    }

    /** Before anything is locked. A draft that is gone was sent before, and is answered as it was then. */
    private void askRegisters(Actor actor, UUID id) {
        try {
            found.askAll(actor, opening.open(actor, id));
        } catch (RefusedRequest gone) {
            if (gone.kind() != RefusedRequest.Kind.NOT_FOUND) {
                throw gone;
            }
        }
    }

    private String submit(Actor actor, UUID id, HttpServletRequest request) {
        var open = opening.open(actor, id);
        return submitting.submit(actor, id, promises(actor, open, request), seen(request));
    }

    private ModelAndView keep(Actor actor, UUID id, boolean leaving, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var check = open.flow().check();
        saving.save(actor, id, check.id(), promises(actor, open, request), seen(request));
        return new ModelAndView("redirect:"
                + (leaving
                        ? "/my?saved"
                        : Frame.of(open, check, open.seen(), false).back()));
    }

    private ModelAndView shown(Actor actor, UUID id, HttpServletRequest request, RefusedRequest refused) {
        if (refused.code().equals(SubmittingDraft.CHANGED)) {
            return views.page(actor, ticked(actor, opening.open(actor, id), request), false, HttpStatus.CONFLICT)
                    .addObject("changed", refused.getMessage());
        }
        if (refused.fields().isEmpty()) {
            throw refused;
        }
        var open = ticked(actor, opening.open(actor, id), request);
        return views.page(actor, open, true, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private OpenDraft ticked(Actor actor, OpenDraft open, HttpServletRequest request) {
        return open.typing(open.flow().check(), promises(actor, open, request));
    }

    private Map<String, Object> promises(Actor actor, OpenDraft open, HttpServletRequest request) {
        var check = open.flow().check();
        return parts.of(check).typed(actor, open, check, request).answers();
    }

    private static Seen seen(HttpServletRequest request) {
        return Seen.of(request.getParameter(SavingPage.SEEN));
    }
}
