package cn.zhiban.enquiry;

import cn.zhiban.acceptance.Submission;
import cn.zhiban.acceptance.SubmittingApplication;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Channel;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.BindingTasks;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.CompletingTask;
import cn.zhiban.worklist.OpenTasks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a question in at the window or by phone: answered on the spot, or kept by the clerk who was asked. */
@Component
public class TakingEnquiry {

    /**
     * @param name may be missing, as the phone
     * @param form answers of the item's application form: the question and its topic
     */
    public record Asked(String itemKey, Channel channel, String name, String phone, Map<String, Object> form) {

        Submission submission() {
            var applicant = new Submission.Applicant(name, null, null, phone);
            return new Submission(itemKey, applicant, form, List.of(), null, channel, null, null);
        }
    }

    private final SubmittingApplication submitting;
    private final CompletingTask completing;
    private final ClaimingTask claiming;
    private final BindingTasks binding;
    private final OpenTasks tasks;

    TakingEnquiry(
            SubmittingApplication submitting,
            CompletingTask completing,
            ClaimingTask claiming,
            BindingTasks binding,
            OpenTasks tasks) {
        this.submitting = submitting;
        this.completing = completing;
        this.claiming = claiming;
        this.binding = binding;
        this.tasks = tasks;
    }

    /**
     * Case, answer and answer slip in one.
     *
     * @param answer the form of the outcome: {@code words}, and whether its publication is proposed
     * @throws RefusedRequest {@code invalid-input} by field
     */
    @Transactional
    public CaseFile answer(Actor clerk, Asked asked, Map<String, Object> answer) {
        refuse(clerk, asked, "words", answer.get("words"), "请填写答复");
        var opened = submitting.submit(clerk, asked.submission());
        return completing.completeFirstAsked(clerk, opened, answer);
    }

    /**
     * The clerk who was asked stays responsible and calls back.
     *
     * @throws RefusedRequest {@code invalid-input} by field, also without a phone
     */
    @Transactional
    public CaseFile keep(Actor clerk, Asked asked) {
        refuse(clerk, asked, "applicant.phone", asked.phone(), "留待答复的，请填写回复用的手机号码");
        var opened = submitting.submit(clerk, asked.submission());
        tasks.ofCase(opened.id()).stream()
                .filter(binding::isBinding)
                .findFirst()
                .ifPresent(task -> claiming.claim(clerk, task.id()));
        return opened;
    }

    /** Everything at once that is wrong. */
    private void refuse(Actor clerk, Asked asked, String field, Object needed, String otherwise) {
        var errors = new LinkedHashMap<>(submitting.problems(clerk, asked.submission()));
        if (needed == null || String.valueOf(needed).isBlank()) {
            errors.put(field, otherwise);
        }
        if (!errors.isEmpty()) {
            throw RefusedRequest.invalid("有 %d 处需要改正".formatted(errors.size()), errors);
        }
    }
}
