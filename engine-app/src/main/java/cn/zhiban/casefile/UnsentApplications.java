package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;

/** What an applicant has begun and not sent; it becomes a case when it is sent. */
public interface UnsentApplications {

    /**
     * @param address where it is carried on; with {@code /delete} behind it, where it is deleted
     * @param keptUntil when it is deleted unless it is saved again
     * @param goOn the step at which it is carried on, in words
     */
    record Unsent(String address, String itemName, OffsetDateTime savedAt, OffsetDateTime keptUntil, String goOn) {}

    /** Those of the account, the one saved last first. */
    List<Unsent> of(Actor applicant);
}
