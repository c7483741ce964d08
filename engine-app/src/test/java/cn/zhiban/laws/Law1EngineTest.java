package cn.zhiban.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.ZhibanApplication;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Law 1: the engine is confined, so that leaving it is a rename. */
class Law1EngineTest {

    static final ArchRule ONLY_ENGINE_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideInAPackage("cn.zhiban..")
            .and()
            .resideOutsideOfPackage("cn.zhiban.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    static final ArchRule ONLY_FEEL_KNOWS_FEEL = noClasses()
            .that()
            .resideInAPackage("cn.zhiban..")
            .and()
            .resideOutsideOfPackage("cn.zhiban.feel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.feel..");

    static final ArchRule NOBODY_DEPENDS_ON_ENGINE = noClasses()
            .that()
            .resideInAPackage("cn.zhiban..")
            .and()
            .resideOutsideOfPackages("cn.zhiban.engine..", "cn.zhiban")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.zhiban.engine..");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.zhiban");

    @Test
    void onlyTheEnginePackageKnowsCamunda() {
        ONLY_ENGINE_KNOWS_CAMUNDA.check(MAIN);
    }

    @Test
    void onlyTheFeelPackageKnowsFeel() {
        ONLY_FEEL_KNOWS_FEEL.allowEmptyShould(true).check(MAIN);
    }

    @Test
    void nobodyDependsOnTheEnginePackage() {
        NOBODY_DEPENDS_ON_ENGINE.check(MAIN);
    }

    @Test
    void capabilitiesDependOnEachOtherInOneDirection() {
        ApplicationModules.of(ZhibanApplication.class).verify();
    }

    @Test
    void delegatesAreAtMostThirtyLinesOfCodeAndCallOneUseCase() {
        var delegates = Sources.below(Sources.MAIN.resolve("cn/zhiban/engine"), "Delegate.java");

        delegates.forEach((file, text) -> {
            assertThat(Delegates.linesOfCode(text)).as("%s", file).isLessThanOrEqualTo(Delegates.LONGEST);
            assertThat(Delegates.collaborators(text)).as("%s", file).isEqualTo(1);
        });
    }
}
