package cn.zhiban.deadline.calendar;

import cn.zhiban.deadline.WorkingCalendar;
import cn.zhiban.deadline.calendar.CalendarVersion.State;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the working calendar. A version never changes, so it is kept in memory for ever; which one is in force
 * is asked each time.
 */
@Component
public class Calendars {

    /** Whoever opens a case shares it, whoever approves a version has it alone: no case begins under a version past. */
    private static final String LOCK = "hashtext('calendar_version')";

    /** A version has come into force. */
    public record Approved(String version) {}

    private final CalendarVersions versions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();

    Calendars(CalendarVersions versions, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.versions = versions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What the version in force is called. */
    public String inForce() {
        return versions.inForce().map(CalendarVersion::nameOf).orElse(ShippedCalendars.VERSION);
    }

    /** The same for a case that begins in this transaction; no other version is approved until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String forNewCase() {
        lock("pg_advisory_xact_lock_shared");
        return inForce();
    }

    public WorkingCalendar current() {
        return of(inForce());
    }

    /** The notice of a year that is in force, to be read, exported or revised; empty when the year is not known. */
    public Optional<YearNotice> noticeInForce(int year) {
        return ((YearlyCalendar) current()).wholeNotice(year);
    }

    /** @throws IllegalArgumentException when there is no version of that name */
    public WorkingCalendar of(String version) {
        var found = known.get(version);
        if (found == null) {
            found = version.startsWith("v") ? revised(of(version, State.APPROVED)) : shipped(version);
            known.put(version, found);
        }
        return found;
    }

    /** The calendar that a proposed version would be. */
    public WorkingCalendar proposed(CalendarVersion version) {
        return revised(version);
    }

    /** What a file says. @throws BadCalendar with the line and the reason when it is no notice */
    public static YearNotice read(String file) {
        return CalendarReader.notice("calendar", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** A notice as a file. */
    public static String write(YearNotice notice) {
        return CalendarReader.write(notice);
    }

    public List<CalendarVersion> all() {
        return versions.all();
    }

    /** @throws RefusedRequest {@code calendar-version-not-found} */
    public CalendarVersion find(long id) {
        return versions.find(id)
                .orElseThrow(() -> RefusedRequest.notFound("calendar-version-not-found", "没有这个日历版本：" + id));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarVersion propose(YearNotice notice, Actor by) {
        var reasons = NoticeCheck.reasonsAgainst(notice);
        if (!reasons.isEmpty()) {
            throw new BadCalendar("calendar", reasons);
        }
        return find(versions.propose(inForce(), notice, by));
    }

    /**
     * @throws RefusedRequest {@code calendar-decided}, {@code calendar-second-administrator}, {@code calendar-outdated}
     *     when another version has come into force meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarVersion approve(long id, Actor by) {
        lock("pg_advisory_xact_lock");
        var version = undecided(id);
        if (version.proposedBy().equals(by.username())) {
            throw new RefusedRequest(
                    RefusedRequest.Kind.FORBIDDEN, "calendar-second-administrator", "日历版本由另一位管理员批准，提出的人不能批准自己的版本");
        }
        if (!version.base().equals(inForce())) {
            throw RefusedRequest.conflict("calendar-outdated", "提出以后已有另一个版本生效，请按现行版本重新提出");
        }
        versions.decide(id, State.APPROVED, by);
        events.publishEvent(new Approved(version.name()));
        return find(id);
    }

    /** Whoever proposed it may take it back in this way. @throws RefusedRequest {@code calendar-decided} */
    @Transactional(propagation = Propagation.MANDATORY)
    public CalendarVersion reject(long id, Actor by) {
        lock("pg_advisory_xact_lock");
        undecided(id);
        versions.decide(id, State.REJECTED, by);
        return find(id);
    }

    private CalendarVersion undecided(long id) {
        var version = find(id);
        if (version.state() != State.PROPOSED) {
            throw RefusedRequest.conflict(
                    "calendar-decided", "这个日历版本" + version.state().label() + "，不能再改");
        }
        return version;
    }

    private CalendarVersion of(String name, State state) {
        return versions.find(Long.parseLong(name.substring(1)))
                .filter(version -> version.state() == state)
                .orElseThrow(() -> new IllegalArgumentException("no calendar version " + name));
    }

    private WorkingCalendar revised(CalendarVersion version) {
        return ((YearlyCalendar) of(version.base())).with(version.name(), CalendarYear.of(version.notice()), this::of);
    }

    private WorkingCalendar shipped(String version) {
        return ((YearlyCalendar) ShippedCalendars.load(version)).among(this::of);
    }

    private void lock(String kind) {
        jdbc.sql("select " + kind + "(" + LOCK + ")").query((row, n) -> n).single();
    }
}
