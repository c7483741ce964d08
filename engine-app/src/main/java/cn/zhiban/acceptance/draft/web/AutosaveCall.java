package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.OpeningDraft;
import cn.zhiban.acceptance.draft.Saved;
import cn.zhiban.acceptance.draft.SavingDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saves a page while it is filled in, as its buttons do; a conflict is left for them to tell. */
@RestController
class AutosaveCall {

    /** @param version what stands on the page from now on */
    record Answer(String version, String at) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final OpeningDraft opening;
    private final SavingDraft saving;
    private final StepParts parts;

    AutosaveCall(OpeningDraft opening, SavingDraft saving, StepParts parts) {
        this.opening = opening;
        this.saving = saving;
        this.parts = parts;
    }

    @PostMapping(path = "/my/drafts/{id}/steps/{stepId}", params = "_autosave")
    ResponseEntity<Answer> save(
            Actor actor, @PathVariable UUID id, @PathVariable String stepId, HttpServletRequest request) {
        var open = opening.open(actor, id);
        var step = open.flow().step(stepId);
        var typed = parts.of(step).typed(actor, open, step, request).answers();
        var saved = saving.save(actor, id, stepId, typed, Seen.of(request.getParameter(SavingPage.SEEN)));
        if (!(saved instanceof Saved.Kept kept)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        var at = kept.draft().draft().savedAt().atZone(OfficeClock.ZONE);
        return ResponseEntity.ok(new Answer(kept.draft().seen().toString(), TIME.format(at)));
    }
}
