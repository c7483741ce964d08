package cn.zhiban.casefile;

import cn.zhiban.shared.Actor;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Whether a case may be rated, and how it was. */
public interface CaseRatings {

    /**
     * @param open whether the reader may rate it now
     * @param given null until it is rated: nothing is assumed of who does not rate
     */
    record Shown(boolean open, Given given) {}

    /**
     * @param level 5 for the best to 1 for the worst
     * @param words those of the applicant, read by itself alone; null where there are none
     */
    record Given(int level, String levelLabel, boolean bad, String words, OffsetDateTime ratedAt) {}

    /** Empty until the case is done, and for a version of an item that is not rated; the caller has checked the reader. */
    Optional<Shown> of(CaseFile file, Actor reader);
}
