package cn.zhiban.casefile;

import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens, finds and locks cases; an applicant finds its own alone, and cannot tell a foreign case from none. */
@Component
public class Cases {

    private static final int MOST_OF_A_NAME = 500;

    private final CaseFiles files;
    private final CaseAccess access;
    private final CasesOfAccount own;
    private final EntityManager entities;
    private final Calendars calendars;
    private final OfficeClock clock;

    Cases(
            CaseFiles files,
            CaseAccess access,
            CasesOfAccount own,
            EntityManager entities,
            Calendars calendars,
            OfficeClock clock) {
        this.files = files;
        this.access = access;
        this.own = own;
        this.entities = entities;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The next case number: prefix of the item, year of receipt, running number, for example ZLZY-2026-000318. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String nextNumber(String prefix, LocalDate receivedOn) {
        return "%s-%d-%06d".formatted(prefix, receivedOn.getYear(), files.nextNumber());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile open(NewCase opened) {
        return files.saveAndFlush(new CaseFile(opened, calendars.forNewCase(), clock.instant()));
    }

    /**
     * The case with its row locked until the transaction ends: the first lock of every transition. Asked again in the
     * same transaction, as every step of a process does, it costs nothing: the lock is held already.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lock(long caseId) {
        return locked(caseId).orElseThrow(() -> unknown(String.valueOf(caseId)));
    }

    /**
     * @throws RefusedRequest {@code case-not-found}, for a foreign case as for none; for the agent who submitted it why its
     *     authorisation is in force no more
     */
    @Transactional(readOnly = true)
    public CaseFile visibleTo(Actor actor, String caseNo) {
        var found = files.findByCaseNo(caseNo).orElseThrow(() -> unknown(caseNo));
        if (!access.allows(found, actor)) {
            throw access.lapsed(found, actor).orElseGet(() -> unknown(caseNo));
        }
        return found;
    }

    /** The case of that number, if the actor may see it. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(Actor actor, String caseNo) {
        return files.findByCaseNo(caseNo).filter(found -> access.allows(found, actor));
    }

    /**
     * The case by its number, locked as by {@link #lock}.
     *
     * @throws RefusedRequest as {@link #visibleTo}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile lockVisibleTo(Actor actor, String caseNo) {
        var locked = files.idOf(caseNo).flatMap(this::locked).orElseThrow(() -> unknown(caseNo));
        if (!access.holds(locked, actor)) {
            throw access.lapsed(locked, actor).orElseGet(() -> unknown(caseNo));
        }
        return locked;
    }

    @Transactional(readOnly = true)
    public CaseFile byId(long caseId) {
        return files.findById(caseId).orElseThrow(() -> unknown(String.valueOf(caseId)));
    }

    /** The ids of cases that are open, or have an open limit all the same, and live under another version of the calendar, in order, after the given one. */
    @Transactional(readOnly = true)
    public List<Long> livingUnderOther(String calendarVersion, long after, int limit) {
        return files.livingUnderOther(calendarVersion, after, Limit.of(limit));
    }

    @Transactional(readOnly = true)
    public long countLivingUnderOther(String calendarVersion) {
        return files.countLivingUnderOther(calendarVersion);
    }

    /** As {@link #lock}, for many at once: in the order of their ids, so that two who do so never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<CaseFile> lockAll(Collection<Long> ids) {
        return files.lockAll(ids);
    }

    @Transactional(readOnly = true)
    public List<CaseFile> byIds(Collection<Long> ids) {
        return files.all(ids);
    }

    /** The account's own cases, and those that it may go on with for others, newest first. */
    @Transactional(readOnly = true)
    public List<CaseFile> of(Actor applicant, long before, int limit) {
        var found = new ArrayList<>(files.all(own.before(applicant, before, limit)));
        Collections.reverse(found);
        return found;
    }

    /** The account's own case of an item that was received last: what it said may serve again. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> latest(Actor applicant, String itemKey) {
        return files.findFirstByAccountIdAndItemKeyOrderByIdDesc(applicant.accountId(), itemKey);
    }

    /** The cases in the reader's scope of whoever is called exactly so, newest first; looked for among the last 500. */
    @Transactional(readOnly = true)
    public List<CaseFile> ofApplicant(Actor staff, String name) {
        return files.ofApplicant(name, Limit.of(MOST_OF_A_NAME)).stream()
                .filter(found -> access.allows(found, staff))
                .toList();
    }

    /** How many of the account's cases wait for a reply of the applicant. */
    @Transactional(readOnly = true)
    public long awaiting(Actor applicant) {
        return files.countByAccountIdAndStatusAndReplyDueNotNull(applicant.accountId(), CaseStatus.SUPPLEMENTING);
    }

    private Optional<CaseFile> locked(long caseId) {
        return Optional.ofNullable(entities.find(CaseFile.class, caseId, LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(readOnly = true)
    public boolean isVisible(Actor actor, long caseId) {
        return files.findById(caseId)
                .filter(found -> access.allows(found, actor))
                .isPresent();
    }

    private static RefusedRequest unknown(String which) {
        return RefusedRequest.notFound("case-not-found", "没有找到办件 " + which + "，请核对编号");
    }
}
