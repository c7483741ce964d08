package cn.zhiban.laws;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Law 6: nothing reads the system time but the one clock. */
class Law6ClockTest {

    /** On machine time, as design law 6 lists: sign-in delays, sessions, keys, idempotency, mails, rendering, and the clock itself. */
    static final Set<String> EXEMPT = Set.of(
            "cn.zhiban.shared.OfficeClock",
            "cn.zhiban.batch.MachineTime",
            "cn.zhiban.document.rendering.RenderingRows",
            "cn.zhiban.identity.RecentPasswords",
            "cn.zhiban.identity.IdentityConfiguration",
            "cn.zhiban.notification.MailRows",
            "cn.zhiban.notification.smtp.MailConfiguration",
            "cn.zhiban.web.StoredAnswers");

    static final ArchRule NOBODY_READS_THE_SYSTEM_TIME = noClasses()
            .that(describe("are not exempt", one -> !EXEMPT.contains(one.getFullName())))
            .and()
            .resideInAPackage("cn.zhiban..")
            .and()
            .resideOutsideOfPackage("cn.zhiban.database..")
            .should()
            .callCodeUnitWhere(describe("reads the system time", Law6ClockTest::readsSystemTime));

    private static final Pattern SQL_TIME = Pattern.compile("(?i)\\bnow\\s*\\(\\s*\\)|'now'|\\btimeofday\\s*\\("
            + "|\\b(current_(date|time|timestamp)|localtime(stamp)?|(clock|statement|transaction)_timestamp)\\b");

    /** FEEL in models, tables and forms. */
    private static final Pattern FEEL_TIME = Pattern.compile("\\b(now|today)\\s*\\(\\s*\\)");

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    @Test
    void nobodyReadsTheSystemTime() {
        NOBODY_READS_THE_SYSTEM_TIME.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.zhiban"));
    }

    @Test
    void noMigrationAndNoQueryReadsTheDatabasesTime() {
        assertThat(sqlTimeIn(Sources.below(Sources.ROOT.resolve("engine-app/src/main/resources/db"), ".sql")
                        .values()))
                .isEmpty();
        assertThat(sqlTimeIn(Sources.below(Sources.MAIN, ".java").values().stream()
                        .flatMap(JavaText::stringLiterals)
                        .filter(literal -> literal.codePoints().noneMatch(Law6ClockTest::isChinese))
                        .toList()))
                .isEmpty();
    }

    /** What is said to people is no query. */
    private static boolean isChinese(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    static List<String> sqlTimeIn(Iterable<String> texts) {
        var found = new ArrayList<String>();
        for (var text : texts) {
            text.lines()
                    .filter(line -> !line.strip().startsWith("--"))
                    .filter(line -> SQL_TIME.matcher(line).find())
                    .forEach(found::add);
        }
        return found;
    }

    @Test
    void noModelTableOrFormReadsTheTime() {
        for (var ending : List.of(".bpmn", ".dmn", ".form")) {
            assertThat(feelTimeIn(models(ending))).as(ending).isEmpty();
        }
    }

    private static Collection<String> models(String ending) {
        var texts = new ArrayList<String>();
        for (var folder : List.of("processes", "decisions", "forms")) {
            texts.addAll(Sources.find(Sources.ROOT.resolve(folder + "/src/main/resources"), ending)
                    .values());
        }
        return texts;
    }

    static List<String> feelTimeIn(Collection<String> texts) {
        return texts.stream()
                .flatMap(String::lines)
                .filter(line -> FEEL_TIME.matcher(line).find())
                .toList();
    }

    /** {@code LocalDate.now(clock)} reads the clock that it is given. */
    private static boolean isOfOurClock(JavaAccess<?> access) {
        return access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                && call.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getFullName().equals("java.time.Clock"));
    }

    private static boolean readsSystemTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getFullName();
        var name = access.getTarget().getName();
        var parameters =
                access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
                        ? call.getRawParameterTypes().size()
                        : 0;
        return TIMES.contains(owner) && name.equals("now") && !isOfOurClock(access)
                || owner.equals("java.util.Calendar") && name.equals("getInstance")
                || owner.equals("java.time.Clock") && name.startsWith("tick")
                || owner.equals("java.time.InstantSource") && name.equals("system")
                || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                || owner.equals("java.util.Date") && name.equals("<init>") && parameters == 0
                || owner.equals("java.time.Clock") && name.startsWith("system");
    }
}
