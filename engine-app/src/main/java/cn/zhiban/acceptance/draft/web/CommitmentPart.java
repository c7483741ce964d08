package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.LetterOfDraft;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CommitmentLetter;
import cn.zhiban.commitment.Signatory;
import cn.zhiban.commitment.SigningCode;
import cn.zhiban.form.ChineseText;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letter in full, and its signing: who signs, in what capacity, that it was read, and the code from the mail. */
@Component
class CommitmentPart implements StepPart {

    private final LetterOfDraft letters;
    private final EmailAddresses emails;

    CommitmentPart(LetterOfDraft letters, EmailAddresses emails) {
        this.letters = letters;
        this.emails = emails;
    }

    @Override
    public Area area() {
        return Area.COMMITMENT;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var answers = new LinkedHashMap<String, Object>();
        step.keys().forEach(key -> answers.put(key, given(request, "_" + key)));
        return Typed.of(answers);
    }

    @Override
    public Map<String, String> act(Actor actor, OpenDraft open, Step step, HttpServletRequest request, boolean going) {
        if (request.getParameter(SavingPage.CODE) != null) {
            return sendCode(actor, open);
        }
        if (!going || letters.unsent(open).isPresent()) {
            return Map.of();
        }
        return letters.sign(
                actor,
                open,
                number(given(request, "_letterVersion")),
                given(request, "_digest"),
                given(request, "_confirmationCode"),
                request.getParameter("_agreed") != null);
    }

    private Map<String, String> sendCode(Actor actor, OpenDraft open) {
        try {
            letters.sendCode(actor, open);
            return Map.of();
        } catch (RefusedRequest refused) {
            return Map.of(SigningCode.FIELD, refused.getMessage());
        }
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var typed = letters.typed(open);
        var unsent = letters.unsent(open);
        var wrong = LetterControls.wrong(errors);
        model.put("letter", CommitmentLetter.of(open.version()).orElse(null));
        model.put("waived", names(open));
        model.put("signatory", typed);
        model.put("typedDays", open.draft().answers().in(Area.COMMITMENT));
        model.put("organisation", letters.isOrganisation(actor, open));
        model.put("capacities", letters.capacities(actor, open));
        model.put("signedAt", unsent.map(signed -> moment(signed.signedAt())).orElse(null));
        model.put("sendsTo", Masking.email(emails.of(actor.accountId()).orElse(null)));
        model.put("wrong", wrong);
        return wrong.entrySet().stream()
                .map(one -> new ErrorLink(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var typed = letters.typed(open);
        var signed = letters.unsent(open).map(one -> moment(one.signedAt())).orElse("");
        return List.of(
                new Reading("letter-text", "免交的材料", names(open), false),
                new Reading("signatory-name", "签署人", signatory(typed), false),
                new Reading("letter-code", "签署时间", signed.isEmpty() ? "还没有签署" : signed, false));
    }

    private static String signatory(Signatory typed) {
        return typed.capacity() == null
                ? typed.name()
                : typed.name() + "，" + typed.capacity().label();
    }

    private static String names(OpenDraft open) {
        var item = open.version().item();
        return open.draft().answers().committed(item).stream()
                .flatMap(key -> item.material(key).stream())
                .map(Material::name)
                .collect(Collectors.joining("、"));
    }

    private static String moment(Instant at) {
        var local = at.atZone(OfficeClock.ZONE);
        return ChineseText.day(local.toLocalDate()) + " %02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static Integer number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
    }
}
