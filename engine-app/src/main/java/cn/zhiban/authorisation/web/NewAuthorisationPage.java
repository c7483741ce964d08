package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.GivingAuthorisation;
import cn.zhiban.authorisation.GivingAuthorisation.Wish;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.KeptInput;
import cn.zhiban.web.RequestDigest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Authorises an agent in two steps: name it, then read what that means and give it. */
@Controller
@RequestMapping("/account/authorisations/new")
class NewAuthorisationPage {

    private static final String GIVE = "_give";
    private static final String CHANGE = "_change";
    private static final String KEY = "_key";

    private final GivingAuthorisation giving;
    private final AuthorisationForm form;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    NewAuthorisationPage(
            GivingAuthorisation giving, AuthorisationForm form, Idempotency idempotency, RequestDigest digest) {
        this.giving = giving;
        this.form = form;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @GetMapping
    ModelAndView show(Actor principal, HttpServletRequest request) {
        var kept = KeptInput.take(request);
        return giving.mayGive(principal)
                ? page(kept.isEmpty() ? form.initial() : form.typed(kept), Map.of(), null)
                : new ModelAndView("redirect:/account/authorisations");
    }

    @PostMapping
    ModelAndView post(Actor principal, HttpServletRequest request) {
        var typed = form.typed(request.getParameterMap());
        if (request.getParameter(CHANGE) != null) {
            return page(typed, Map.of(), null);
        }
        var read = form.read(typed);
        if (read.wish() == null) {
            return page(typed, read.errors(), null);
        }
        try {
            return request.getParameter(GIVE) == null
                    ? review(principal, typed, read.wish())
                    : give(principal, typed, read.wish(), request.getParameter(KEY));
        } catch (RefusedRequest refused) {
            if (refused.kind() == RefusedRequest.Kind.FORBIDDEN) {
                throw refused;
            }
            return page(typed, refused.fields(), refused.fields().isEmpty() ? refused.getMessage() : null);
        }
    }

    /** @param key that the page chose, so that a second click gives nothing new */
    private ModelAndView give(Actor principal, Map<String, Object> typed, Wish wish, String key) {
        try {
            idempotency.once(
                    principal,
                    Optional.ofNullable(key).orElseGet(() -> UUID.randomUUID().toString()),
                    "POST /account/authorisations/new",
                    digest.of(wish),
                    () -> {
                        giving.give(principal, wish);
                        return ResponseEntity.noContent().build();
                    });
        } catch (RefusedRequest refused) {
            return again(principal, typed, wish, refused);
        }
        return new ModelAndView("redirect:/account/authorisations?given");
    }

    /** Of the key that the page chose nobody knows: where it is worth nothing, the page is read once more with another. */
    private ModelAndView again(Actor principal, Map<String, Object> typed, Wish wish, RefusedRequest refused) {
        if (!Idempotency.KEY_REFUSALS.contains(refused.code())) {
            throw refused;
        }
        var page = review(principal, typed, wish).addObject("stale", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView review(Actor principal, Map<String, Object> typed, Wish wish) {
        return new ModelAndView("account/authorisation-review")
                .addObject("checked", giving.check(principal, wish))
                .addObject("typed", typed)
                .addObject("fresh", UUID.randomUUID());
    }

    /** @param refusal what belongs to no question; null for nothing */
    private ModelAndView page(Map<String, Object> typed, Map<String, String> faults, String refusal) {
        var view = form.view(typed, faults);
        var errors = new ArrayList<>(view.errors());
        errors.addAll(refusal == null ? List.of() : List.of(new ErrorLink("", refusal)));
        var page = new ModelAndView("account/authorisation-new")
                .addObject("form", view)
                .addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
