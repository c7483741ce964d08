package cn.zhiban.acceptance;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.AskingRegisters;
import cn.zhiban.sharing.Enquiry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Before an application is taken in, while nothing is locked: what can be found out without the applicant. */
@Component
public class AskingBeforehand {

    private final SubmittingApplication submitting;
    private final AskingRegisters asking;

    AskingBeforehand(SubmittingApplication submitting, AskingRegisters asking) {
        this.submitting = submitting;
        this.asking = asking;
    }

    /** Nobody is asked for an application that will be refused: that leaves no trace. */
    public void ask(Actor actor, Submission submission) {
        acceptable(actor, submission).ifPresent(enquiry -> asking.ask(actor, enquiry));
    }

    private Optional<Enquiry> acceptable(Actor actor, Submission submission) {
        try {
            return submitting.enquiry(actor, submission);
        } catch (RefusedRequest toldWhenItIsTakenIn) {
            return Optional.empty();
        }
    }
}
