package cn.zhiban.casefile;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The cases. Whoever wants to change one takes it through {@link Cases#lock}, before anything else is locked. */
interface CaseFiles extends Repository<CaseFile, Long> {

    /**
     * Not {@link CaseStatus#isClosed}, as constants so that the server finds the index; or a limit runs all the same, as of
     * a verification.
     */
    String LIVING = "(c.status not in (cn.zhiban.casefile.CaseStatus.DELIVERED,"
            + " cn.zhiban.casefile.CaseStatus.NOT_ACCEPTED, cn.zhiban.casefile.CaseStatus.WITHDRAWN,"
            + " cn.zhiban.casefile.CaseStatus.LAPSED, cn.zhiban.casefile.CaseStatus.REVOKED)"
            + " or c.runsOn = true)";

    CaseFile saveAndFlush(CaseFile caseFile);

    Optional<CaseFile> findById(long id);

    Optional<CaseFile> findByCaseNo(String caseNo);

    /** The id alone: what has been loaded before the lock would be stale under it. */
    @Query("select c.id from CaseFile c where c.caseNo = :caseNo")
    Optional<Long> idOf(String caseNo);

    /** Locked until the transaction ends, in the order of their ids. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CaseFile c where c.id in :ids order by c.id")
    List<CaseFile> lockAll(Collection<Long> ids);

    @Query("select c from CaseFile c where c.id in :ids order by c.id")
    List<CaseFile> all(Collection<Long> ids);

    @Query("select c.id from CaseFile c where c.id > :after and c.calendarVersion <> :version and " + LIVING
            + " order by c.id")
    List<Long> livingUnderOther(String version, long after, Limit limit);

    @Query("select count(c) from CaseFile c where c.calendarVersion <> :version and " + LIVING)
    long countLivingUnderOther(String version);

    @Query("select c from CaseFile c where c.applicantName = :name order by c.id desc")
    List<CaseFile> ofApplicant(String name, Limit limit);

    Optional<CaseFile> findFirstByAccountIdAndItemKeyOrderByIdDesc(long accountId, String itemKey);

    long countByAccountIdAndStatusAndReplyDueNotNull(long accountId, CaseStatus status);

    @Query(value = "select nextval('case_number_seq')", nativeQuery = true)
    long nextNumber();
}
