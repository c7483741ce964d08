package cn.zhiban.laws;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.laws.planted.Planted;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests of the tests: each law's rule is shown a planted violation and must see it. */
class PlantedViolationsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackagesOf(Planted.class);

    static Stream<Arguments> rulesAndWhoBreaksThem() {
        return Stream.of(
                Arguments.of(Law1EngineTest.ONLY_ENGINE_KNOWS_CAMUNDA, "KnowsCamunda"),
                Arguments.of(Law1EngineTest.ONLY_FEEL_KNOWS_FEEL, "KnowsFeel"),
                Arguments.of(Law1EngineTest.NOBODY_DEPENDS_ON_ENGINE, "DependsOnEngine"),
                Arguments.of(Law5WorklistTest.NOBODY_QUERIES_THE_ENGINES_TASKS, "QueriesTheEnginesTasks"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhoBreaksThem")
    void theRuleSeesItsPlantedViolation(ArchRule rule, String violator) {
        var result = rule.evaluate(PLANTED);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().toString()).contains(violator);
    }

    @Test
    void theClockRuleSeesEveryWayOfReadingTheSystemTime() {
        var report =
                Law6ClockTest.NOBODY_READS_THE_SYSTEM_TIME.evaluate(PLANTED).getFailureReport();

        assertThat(report.getDetails())
                .filteredOn(line -> line.contains("ReadsSystemTime"))
                .hasSize(8);
    }

    @Test
    void theSqlRuleSeesTheDatabasesTime() {
        var queries = List.of(
                "update t set a = now()",
                "select CURRENT_DATE",
                "select statement_timestamp()",
                "select 'now'::timestamptz",
                "select timeofday()",
                "select known()");
        assertThat(Law6ClockTest.sqlTimeIn(queries)).hasSize(5);
    }

    @Test
    void theFeelRuleSeesATableThatReadsTheTime() {
        assertThat(Law6ClockTest.feelTimeIn(List.of("<text>&lt; today()</text>", "=now( )", "=tomorrow(x)")))
                .hasSize(2);
    }

    @Test
    void theLiteralRuleSeesAKeyOfAnItem() {
        assertThat(Law4LiteralTest.keysIn(List.of("if (key.equals(\"pledgeContract\")) {}", "\"unrelated\"")))
                .containsExactly("pledgeContract");
    }

    @Test
    void theGlossaryRuleSeesAMissingWord() {
        assertThat(Law7NamesTest.missing(List.of("caseId", "notInTheGlossary"), Set.of("caseId")))
                .containsExactly("notInTheGlossary");
    }

    @Test
    void theDelegateRuleSeesALongOneAndASecondCollaborator() {
        assertThat(Delegates.linesOfCode("class A {\n" + "    int a;\n".repeat(30) + "}\n"))
                .isGreaterThan(Delegates.LONGEST);
        assertThat(Delegates.collaborators("    private final A a;\n    private final B b;\n"))
                .isEqualTo(2);
    }
}
