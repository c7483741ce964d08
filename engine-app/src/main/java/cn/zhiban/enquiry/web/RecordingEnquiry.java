package cn.zhiban.enquiry.web;

import cn.zhiban.enquiry.TakingEnquiry;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes one case of what a clerk has written down, though the button be pressed twice. */
@Component
class RecordingEnquiry {

    static final String RECORDED = "enquiry-recorded";

    private static final String ROUTE = "POST /staff/enquiries/new";

    private final TakingEnquiry taking;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    RecordingEnquiry(TakingEnquiry taking, Idempotency idempotency, RequestDigest digest) {
        this.taking = taking;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    /**
     * @return the number of the case
     * @throws RefusedRequest {@code invalid-input} by field, {@code enquiry-recorded} where the page was sent before with
     *     other words
     */
    String once(Actor clerk, TypedEnquiry typed, boolean answers) {
        try {
            var recorded = idempotency.once(
                    clerk,
                    "enquiry-" + typed.once(),
                    ROUTE,
                    digest.of(typed.content(), answers),
                    () -> ResponseEntity.created(URI.create(taken(clerk, typed, answers)))
                            .build());
            return String.valueOf(recorded.getHeaders().getLocation());
        } catch (RefusedRequest refused) {
            if (refused.code().equals(Idempotency.REUSED)) {
                throw RefusedRequest.conflict(RECORDED, "这一页的问题已经登记过，下面写的没有登记；是另一个问题的，请再按一次");
            }
            throw refused;
        }
    }

    private String taken(Actor clerk, TypedEnquiry typed, boolean answers) {
        var opened =
                answers ? taking.answer(clerk, typed.question(), typed.answer()) : taking.keep(clerk, typed.question());
        return opened.caseNo();
    }
}
