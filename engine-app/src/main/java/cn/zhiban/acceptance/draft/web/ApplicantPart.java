package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Answers;
import cn.zhiban.acceptance.draft.ApplicantBlock;
import cn.zhiban.acceptance.draft.ApplicantBlock.Shown;
import cn.zhiban.acceptance.draft.Area;
import cn.zhiban.acceptance.draft.CheckingDraft;
import cn.zhiban.acceptance.draft.Flow;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who applies: as the account says it, with a phone that may be another one for this application. */
@Component
class ApplicantPart implements StepPart {

    private static final String CONTROL = "applicant-phone";
    static final String POSTED = "_phone";
    private static final String PHONE_ERROR = "applicant.phone";

    /** Beside the number by which the applicant is known. */
    private static final String CODE = "applicant-code";

    private static final Set<String> CODE_ERRORS = Set.of("applicant.uscc", "applicant.idNumber");

    private final ApplicantBlock applicants;

    ApplicantPart(ApplicantBlock applicants) {
        this.applicants = applicants;
    }

    @Override
    public Area area() {
        return Area.APPLICANT;
    }

    @Override
    public Typed typed(Actor actor, OpenDraft open, Step step, HttpServletRequest request) {
        var answers = new HashMap<String, Object>();
        answers.put(Flow.PHONE, request.getParameter(POSTED));
        answers.put(
                Flow.AUTHORISATION, open.draft().answers().in(Area.APPLICANT).get(Flow.AUTHORISATION));
        answers.values().removeIf(Objects::isNull);
        return Typed.of(answers);
    }

    @Override
    public List<ErrorLink> show(
            Actor actor, OpenDraft open, Step step, Map<String, String> errors, Map<String, Object> model) {
        var shown = shown(actor, open, open.draft().answers());
        model.put("applicant", shown);
        model.put("phoneError", errors.getOrDefault(PHONE_ERROR, ""));
        model.put("codeError", shown.isKnown() ? codeError(errors) : "");
        return errors.entrySet().stream()
                .map(error -> link(shown, error.getKey(), error.getValue()))
                .toList();
    }

    private static String codeError(Map<String, String> errors) {
        return CODE_ERRORS.stream()
                .filter(errors::containsKey)
                .map(errors::get)
                .findFirst()
                .orElse("");
    }

    private static ErrorLink link(Shown shown, String field, String words) {
        if (shown.isKnown() && CODE_ERRORS.contains(field)) {
            return new ErrorLink(CODE, words);
        }
        return switch (field) {
            case PHONE_ERROR -> new ErrorLink(CONTROL, "联系电话：" + words);
            case CheckingDraft.AUTHORISATION -> new ErrorLink("", words);
            default -> new ErrorLink("", "申请人：" + words + "（来自申请人的账户，请联系本局窗口更正）");
        };
    }

    @Override
    public List<Reading> readings(Actor actor, OpenDraft open, Step step, Answers answers) {
        var shown = shown(actor, open, answers);
        var readings = new ArrayList<Reading>();
        readings.add(
                shown.over() == null
                        ? new Reading("", "名称", shown.name(), false)
                        : new Reading("", "授权", shown.over(), false));
        if (shown.uscc() != null) {
            readings.add(new Reading("", "统一社会信用代码", shown.uscc(), false));
        } else if (shown.maskedIdNumber() != null) {
            readings.add(new Reading("", "身份证号码", shown.maskedIdNumber(), false));
        }
        readings.add(new Reading(CONTROL, "联系电话", shown.phone(), false));
        if (shown.under() != null) {
            readings.add(new Reading("", "提交", shown.under(), false));
        }
        return readings;
    }

    private Shown shown(Actor actor, OpenDraft open, Answers answers) {
        return applicants.shown(actor, open.draft().itemKey(), answers);
    }
}
