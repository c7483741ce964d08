package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.DeletingDraft;
import cn.zhiban.acceptance.draft.OpeningDraft;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks once before a draft is deleted. */
@Controller
@RequestMapping("/my/drafts/{id}/delete")
class DeleteDraftPage {

    private final OpeningDraft opening;
    private final DeletingDraft deleting;

    DeleteDraftPage(OpeningDraft opening, DeletingDraft deleting) {
        this.opening = opening;
        this.deleting = deleting;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @PathVariable UUID id) {
        var open = opening.open(actor, id);
        return new ModelAndView(
                "apply/delete", Map.of("frame", Frame.of(open, open.flow().check(), open.seen(), false)));
    }

    @PostMapping
    String delete(Actor actor, @PathVariable UUID id) {
        deleting.delete(actor, id);
        return "redirect:/my?deleted";
    }
}
