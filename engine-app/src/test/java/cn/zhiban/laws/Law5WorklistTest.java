package cn.zhiban.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Law 5: queues are read from the worklist. That its rows are right is shown by {@code ProjectionIT}. */
class Law5WorklistTest {

    static final ArchRule NOBODY_QUERIES_THE_ENGINES_TASKS = noClasses()
            .that()
            .resideInAPackage("cn.zhiban..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.camunda.bpm.engine.task.TaskQuery");

    @Test
    void nobodyQueriesTheEnginesTasks() {
        NOBODY_QUERIES_THE_ENGINES_TASKS.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.zhiban"));
    }
}
