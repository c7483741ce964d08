package cn.zhiban.casefile.revision;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.batch.Batches;
import cn.zhiban.casefile.Cases;
import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.deadline.calendar.YearNotice;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One administrator proposes a version of the calendar, another approves it; then it reaches every open case. */
@Component
public class ProposingCalendar {

    /** How the long work that carries an approved version into the open cases is named in {@link Batches}. */
    public static final String REVISION = "calendar-revision";

    private final Calendars calendars;
    private final Batches batches;
    private final Cases cases;
    private final Outbox outbox;
    private final AuditTrail audit;

    ProposingCalendar(Calendars calendars, Batches batches, Cases cases, Outbox outbox, AuditTrail audit) {
        this.calendars = calendars;
        this.batches = batches;
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws cn.zhiban.deadline.calendar.BadCalendar with every reason against the notice */
    @Transactional
    public CalendarVersion propose(Actor admin, YearNotice notice) {
        var version = calendars.propose(notice, admin);
        record(admin, "calendar.propose", version);
        outbox.tellStaff(
                Role.ADMIN,
                null,
                null,
                new Letter(
                        "calendar-proposed",
                        "%d 年的放假安排待批准".formatted(version.year()),
                        "%s 提出了 %d 年的工作日历（%s），由另一位管理员核对后批准。"
                                .formatted(
                                        admin.name(),
                                        version.year(),
                                        notice.notice().number()),
                        "/admin/calendar/versions/" + version.id()));
        return version;
    }

    /** @throws cn.zhiban.shared.RefusedRequest see {@link Calendars#approve} */
    @Transactional
    public CalendarVersion approve(Actor admin, long id) {
        var version = calendars.approve(id, admin);
        batches.start(REVISION, version.name(), cases.countLivingUnderOther(version.name()), admin);
        record(admin, "calendar.approve", version);
        return version;
    }

    @Transactional
    public CalendarVersion reject(Actor admin, long id) {
        var version = calendars.reject(id, admin);
        record(admin, "calendar.reject", version);
        return version;
    }

    private void record(Actor admin, String action, CalendarVersion version) {
        audit.record(admin, action, "calendar", version.name(), Map.of("year", version.year(), "base", version.base()));
    }
}
