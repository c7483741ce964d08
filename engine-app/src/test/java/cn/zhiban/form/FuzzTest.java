package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thousands of spoiled answers to the form that uses every component: each is judged, drawn and read, none is thrown. */
class FuzzTest {

    private static final int SUBMISSIONS = Boolean.getBoolean("zhiban.deep") ? 100_000 : 3_000;
    private static final List<String> KEYS = AllComponents.SCHEMA.keys();

    private final HostileValues hostile = new HostileValues(20260302);

    @Test
    void nothingThatIsSentBreaksTheForm() {
        int wrong = 0;
        for (int i = 0; i < SUBMISSIONS; i++) {
            var answers = hostile.spoiled(AllComponents.answers(), KEYS);
            var result = AllComponents.SCHEMA.validate(answers, Forms.CONTEXT);
            assertThat(result.errors().values())
                    .allMatch(words -> words.codePoints().anyMatch(Character::isIdeographic));
            wrong += result.isValid() ? 0 : 1;
            var kept = AllComponents.SCHEMA.validate(result.values(), Forms.CONTEXT);
            assertThat(kept.errors().keySet())
                    .as("what was kept is right when it comes again: %s", answers)
                    .isSubsetOf(result.errors().keySet());
            if (i % 10 == 0) {
                AllComponents.SCHEMA.view(answers, result.errors(), Forms.CONTEXT);
                AllComponents.SCHEMA.reading(answers, Forms.CONTEXT);
            }
        }
        assertThat(wrong).isBetween(SUBMISSIONS / 2, SUBMISSIONS - 1);
    }

    @Test
    void nothingThatIsPostedBreaksTheForm() {
        for (int i = 0; i < SUBMISSIONS; i++) {
            var posted = hostile.posted(KEYS);
            var typed = AllComponents.SCHEMA.act(posted, AllComponents.SCHEMA.fromParameters(posted));
            assertThat(AllComponents.SCHEMA.validate(typed, Forms.CONTEXT).errors())
                    .isNotEmpty();
            if (i % 10 == 0) {
                AllComponents.SCHEMA.view(typed, Map.of(), Forms.CONTEXT);
            }
        }
    }
}
