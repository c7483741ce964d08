package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.StartingDraft;
import cn.zhiban.acceptance.draft.UnsentDrafts;
import cn.zhiban.authorisation.ActingForOthers;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Before an application is begun: what it is, what one needs, how long it takes; and what was begun already. */
@Controller
@RequestMapping("/apply/{itemKey}")
class ApplyPage {

    private final Catalogue catalogue;
    private final StartingDraft starting;
    private final UnsentDrafts unsent;
    private final ActingForOthers acting;

    ApplyPage(Catalogue catalogue, StartingDraft starting, UnsentDrafts unsent, ActingForOthers acting) {
        this.acting = acting;
        this.catalogue = catalogue;
        this.starting = starting;
        this.unsent = unsent;
    }

    @GetMapping
    ModelAndView read(Actor actor, @PathVariable String itemKey) {
        var version = catalogue.current(itemKey);
        var begun = unsent.of(actor, itemKey);
        return new ModelAndView(
                "apply/read",
                Map.of(
                        "item",
                        version.item(),
                        "begun",
                        begun,
                        "full",
                        begun.size() >= StartingDraft.MOST,
                        "fresh",
                        UUID.randomUUID(),
                        "principals",
                        acting.usable(actor, itemKey)));
    }

    /**
     * @param draft the id that the page chose, so that a second click begins nothing new
     * @param authorisation for whom an agent applies; null for itself
     */
    @PostMapping
    String start(
            Actor actor,
            @PathVariable String itemKey,
            @RequestParam(name = "_draft", required = false) UUID draft,
            @RequestParam(name = "_authorisation", required = false) Long authorisation) {
        var begun = starting.start(actor, itemKey, draft == null ? UUID.randomUUID() : draft, authorisation);
        return "redirect:" + DraftAddress.of(begun.id());
    }
}
