package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission;
import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.casefile.Channel;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition.NoticePhase;
import cn.zhiban.form.FormContext;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.KeptInput;
import cn.zhiban.web.RequestDigest;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The application to an item: the same submission as over REST, filled in on a page that keeps what was typed. */
@Controller
@RequestMapping("/apply/{itemKey}")
class ApplyPage {

    private final Catalogue catalogue;
    private final SubmittingApplication submitting;
    private final MaterialFiles files;
    private final ApplicantBlock applicants;
    private final Idempotency idempotency;
    private final RequestDigest digest;
    private final OfficeClock clock;

    ApplyPage(
            Catalogue catalogue,
            SubmittingApplication submitting,
            MaterialFiles files,
            ApplicantBlock applicants,
            Idempotency idempotency,
            RequestDigest digest,
            OfficeClock clock) {
        this.catalogue = catalogue;
        this.submitting = submitting;
        this.files = files;
        this.applicants = applicants;
        this.idempotency = idempotency;
        this.digest = digest;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView begin(Actor actor, @PathVariable String itemKey, HttpServletRequest request) {
        var version = catalogue.current(itemKey);
        var typed = KeptInput.take(request);
        if (typed.isEmpty()) {
            return page(actor, Draft.empty(version), Map.of(), HttpStatus.OK);
        }
        var kept = files.kept(actor, version.item().materials(), typed);
        return page(actor, Draft.of(version, typed, kept), Map.of(), HttpStatus.OK)
                .addObject("restored", true);
    }

    @PostMapping
    ModelAndView send(Actor actor, @PathVariable String itemKey, HttpServletRequest request) {
        var version = catalogue.current(itemKey);
        var received = files.receive(actor, version.item().materials(), request);
        var draft = Draft.of(version, request.getParameterMap(), received);
        if (request.getParameter("_refresh") != null) {
            return page(actor, draft, fileErrors(draft), HttpStatus.OK);
        }
        var errors = new LinkedHashMap<>(submitting.problems(actor, submission(actor, draft)));
        errors.putAll(fileErrors(draft));
        if (!draft.incomplete()) {
            missing(draft).forEach(errors::putIfAbsent);
        }
        if (!errors.isEmpty()) {
            return page(actor, draft, errors, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return submit(actor, draft);
    }

    private ModelAndView submit(Actor actor, Draft draft) {
        var itemKey = draft.version().itemKey();
        try {
            var answer = idempotency.once(
                    actor,
                    draft.token(),
                    "POST /apply/" + itemKey,
                    digest.of(itemKey),
                    () -> ResponseEntity.created(URI.create("/my/cases/"
                                    + submitting
                                            .submit(actor, submission(actor, draft))
                                            .caseNo()))
                            .build());
            return new ModelAndView("redirect:" + answer.getHeaders().getLocation() + "?received");
        } catch (RefusedRequest refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page(actor, draft, refused.fields(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Submission submission(Actor actor, Draft draft) {
        return new Submission(
                draft.version().itemKey(),
                applicants.applicant(actor, draft.phone()),
                draft.answers(),
                draft.files().uploads().entrySet().stream()
                        .map(file -> new Submission.SentMaterial(
                                file.getKey(), file.getValue().id()))
                        .toList(),
                Channel.ONLINE,
                null,
                null);
    }

    private static Map<String, String> fileErrors(Draft draft) {
        var errors = new LinkedHashMap<String, String>();
        draft.files().errors().forEach((key, words) -> errors.put(DraftView.MATERIALS + key, words));
        return errors;
    }

    private static Map<String, String> missing(Draft draft) {
        var errors = new LinkedHashMap<String, String>();
        draft.version().item().materials().stream()
                .filter(material -> material.isRequiredBy(draft.answers()))
                .filter(material -> !draft.files().uploads().containsKey(material.key()))
                .forEach(material -> errors.put(DraftView.MATERIALS + material.key(), "请选择文件"));
        return errors;
    }

    private ModelAndView page(Actor actor, Draft draft, Map<String, String> errors, HttpStatus status) {
        var item = draft.version().item();
        var context = new FormContext(clock.today(), item.choices(NoticePhase.BEFORE_NOTICE));
        var view = DraftView.of(draft, applicants.shown(actor, draft.phone()), errors, context);
        return new ModelAndView("apply", Map.of("item", item, "page", view), status);
    }
}
