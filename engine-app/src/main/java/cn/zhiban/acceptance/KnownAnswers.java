package cn.zhiban.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: the answers that the office has published to questions put to it before. */
public interface KnownAnswers {

    record Known(long id, String question, String answer, LocalDate publishedOn) {}

    /** @param state how far the answer of a case has come on its way to the public, in words */
    record Publication(long id, String state) {}

    /** A few that say most of the words, the nearest first; none for a word too short to tell. */
    List<Known> like(String words);

    /** Empty where nobody has proposed to publish the answer of the case. */
    Optional<Publication> ofCase(long caseId);
}
