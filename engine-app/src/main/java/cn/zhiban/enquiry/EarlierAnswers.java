package cn.zhiban.enquiry;

import cn.zhiban.acceptance.KnownAnswers;
import cn.zhiban.enquiry.SearchingAnswers.Wanted;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The few published answers that say most of what somebody is about to ask. */
@Component
class EarlierAnswers implements KnownAnswers {

    private static final int SHOWN = 3;

    /** Of less nobody can guess what it will be. */
    private static final int SHORTEST = 2;

    private final SearchingAnswers searching;
    private final Answers answers;

    EarlierAnswers(SearchingAnswers searching, Answers answers) {
        this.searching = searching;
        this.answers = answers;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Known> like(String words) {
        if (words == null || words.strip().length() < SHORTEST) {
            return List.of();
        }
        return searching.page(new Wanted(words, "", null, SHOWN)).answers().stream()
                .map(one -> new Known(
                        one.id(),
                        one.question(),
                        one.answer(),
                        one.publishedAt().toLocalDate()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Publication> ofCase(long caseId) {
        return answers.ofCase(caseId)
                .map(one -> new Publication(one.id(), one.state().label()));
    }
}
