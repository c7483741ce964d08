package cn.zhiban.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTokensTest {

    @Test
    void aTextIsFoundByEachCharacterAndEachPairOfNeighbours() {
        assertThat(SearchTokens.of("商标网")).containsExactlyInAnyOrder("商", "标", "网", "商标", "标网");
    }

    @Test
    void wordsOfLettersAndDigitsStayWhole() {
        assertThat(SearchTokens.of("PCT 申请 ZL2020"))
                .contains("pct", "zl2020", "申请")
                .doesNotContain("pc");
    }

    @Test
    void pairsDoNotReachOverMarks() {
        assertThat(SearchTokens.of("商，标")).containsExactlyInAnyOrder("商", "标");
    }

    @Test
    void fullWidthAndCapitalLettersAreTheSame() {
        assertThat(SearchTokens.of("ＰＣＴ")).isEqualTo(SearchTokens.of("pct"));
    }

    @Test
    void whatEverybodyAsksSoTellsNothing() {
        assertThat(SearchTokens.asked("请问怎么续展")).contains("续展").doesNotContain("请问", "怎么");
    }

    @Test
    void aQuestionOfNothingElseIsTakenAsItIs() {
        assertThat(SearchTokens.asked("怎么")).containsExactly("怎么");
    }

    @Test
    void oneCharacterIsLookedForByItself() {
        assertThat(SearchTokens.asked("费")).containsExactly("费");
    }
}
