package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Submission.SentMaterial;
import cn.zhiban.acceptance.web.AwaitedMaterials.Awaited;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormPart;
import cn.zhiban.shared.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The reply to the one-time notice as a form: files for each material that it names, and the answers that it marks. */
@Component
class ReplyForm {

    /** What was posted of it. */
    record Posted(ReceivedFiles received, Map<String, Object> changed) {

        boolean wrong() {
            return !received.errors().isEmpty();
        }
    }

    private final AwaitedMaterials awaited;
    private final AwaitedAnswers answers;
    private final MaterialFiles files;

    ReplyForm(AwaitedMaterials awaited, AwaitedAnswers answers, MaterialFiles files) {
        this.awaited = awaited;
        this.answers = answers;
        this.files = files;
    }

    /** Whether anything may come: the reply to the notice, or what was promised for later. */
    static boolean isOpen(CaseView view) {
        return AwaitedMaterials.isDeferred(view) || isAwaited(view);
    }

    static boolean isAwaited(CaseView view) {
        return view.status().equals(CaseStatus.SUPPLEMENTING.name())
                && view.clock().events().stream()
                        .noneMatch(event -> event.type().equals(ClockEventType.REPLY_COMPLETE.name()));
    }

    Posted untouched(Actor sender, CaseView view) {
        return new Posted(awaited.supplied(sender, view), Map.of());
    }

    Posted receive(Actor sender, CaseView view, HttpServletRequest request) {
        return new Posted(
                files.receive(sender, awaited.notified(sender, view), request), answers.changed(sender, view, request));
    }

    /** Materials whose files are others than those that came in before. */
    List<SentMaterial> news(Actor sender, CaseView view, Posted posted) {
        return awaited.news(sender, view, posted.received());
    }

    /**
     * @param wrong what is wrong with an answer, by its key
     * @param others what is wrong beside it
     */
    ModelAndView page(
            String template,
            Actor sender,
            CaseView view,
            Posted posted,
            Map<String, String> wrong,
            List<ErrorLink> others) {
        var fields = awaited.fields(sender, view, posted.received());
        var parts = answers.parts(sender, view, posted.changed(), wrong);
        var errors = new ArrayList<>(others);
        parts.stream()
                .filter(FormPart::wrong)
                .map(part -> new ErrorLink(part.key(), part.label() + "：" + part.error()))
                .forEach(errors::add);
        fields.stream()
                .map(Awaited::file)
                .filter(FileField::wrong)
                .map(FileField::link)
                .forEach(errors::add);
        return new ModelAndView(
                template,
                Map.of("view", view, "awaited", fields, "parts", parts, "errors", errors, "replying", isAwaited(view)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
