package cn.zhiban.casefile;

import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.RefusedRequest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A case 办件: the record that is the truth, while the process only steers. */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_file_seq")
    @SequenceGenerator(name = "case_file_seq", sequenceName = "case_file_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String caseNo;

    @Column(updatable = false)
    private long itemVersionId;

    @Column(updatable = false)
    private String itemKey;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(updatable = false)
    private Long accountId;

    /** Read alone: who submitted a case under which authorisation is written beside it. */
    @Formula("(select u.agent_id from case_authorisation u where u.case_id = id)")
    private Long agentId;

    @Column(updatable = false)
    private String applicantName;

    @Column(updatable = false)
    private String applicantUscc;

    @Column(updatable = false)
    private byte[] applicantIdNumberEnc;

    @Column(updatable = false)
    private byte[] applicantPhoneEnc;

    @Immutable
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private Map<String, Object> form;

    private String department;
    private String district;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    @Column(updatable = false)
    private String enteredBy;

    @Column(updatable = false)
    private Instant receivedAt;

    private Instant statusSince;
    private LocalDate dueDate;
    private LocalDate replyDue;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    private boolean supervised;

    /** Whether a limit is open although the case is closed. */
    private boolean runsOn;

    private String calendarVersion;

    protected CaseFile() {}

    /** Opens the case of a complete application; its clock starts with the RECEIVED event, not here. */
    public CaseFile(NewCase opened, String calendarVersion, Instant recordedAt) {
        this.caseNo = opened.caseNo();
        this.itemVersionId = opened.itemVersionId();
        this.itemKey = opened.itemKey();
        this.status = CaseStatus.RECEIVED;
        this.accountId = opened.accountId();
        this.applicantName = opened.applicant().name();
        this.applicantUscc = opened.applicant().uscc();
        this.applicantIdNumberEnc = opened.applicant().idNumberEnc();
        this.applicantPhoneEnc = opened.applicant().phoneEnc();
        this.form = opened.form();
        this.department = opened.department();
        this.district = opened.district();
        this.channel = opened.channel();
        this.enteredBy = opened.enteredBy();
        this.receivedAt = opened.receivedAt();
        this.statusSince = recordedAt;
        this.colour = Colour.GREEN;
        this.calendarVersion = calendarVersion;
    }

    /**
     * The only way in which a status changes.
     *
     * @throws RefusedRequest {@code case-status} when the graph knows no such step: somebody else was faster
     */
    void moveTo(CaseStatus next, Instant at) {
        if (!status.leadsTo(next)) {
            throw RefusedRequest.conflict(
                    "case-status", "办件%s目前是“%s”，不能转为“%s”".formatted(caseNo, status.label(), next.label()));
        }
        status = next;
        statusSince = at;
    }

    /** What lists show of the clock, rewritten whenever the fold changes. */
    void showClock(LocalDate dueDate, LocalDate replyDue, Colour colour, boolean runs) {
        this.dueDate = dueDate;
        this.replyDue = replyDue;
        this.colour = colour;
        this.runsOn = runs && status.isClosed();
    }

    /** From its next day on the case lives under another version of the calendar; its ledger says the same. */
    public void live(String version) {
        this.calendarVersion = version;
    }

    public String calendarVersion() {
        return calendarVersion;
    }

    /** Whether a limit of the office has passed and its stage is still open. */
    void supervise(boolean overdue) {
        this.supervised = overdue;
    }

    public boolean runsOn() {
        return runsOn;
    }

    public boolean isSupervised() {
        return supervised;
    }

    public Long id() {
        return id;
    }

    public String caseNo() {
        return caseNo;
    }

    public long itemVersionId() {
        return itemVersionId;
    }

    public String itemKey() {
        return itemKey;
    }

    public CaseStatus status() {
        return status;
    }

    /** Null for a counter case of somebody without an account. */
    public Long accountId() {
        return accountId;
    }

    /** The account of the agent who submitted it for the applicant; null where there is none. */
    public Long agentId() {
        return agentId;
    }

    public String applicantName() {
        return applicantName;
    }

    public String applicantUscc() {
        return applicantUscc;
    }

    public byte[] applicantIdNumberEnc() {
        return applicantIdNumberEnc;
    }

    public byte[] applicantPhoneEnc() {
        return applicantPhoneEnc;
    }

    public Map<String, Object> form() {
        return form;
    }

    public String department() {
        return department;
    }

    public String district() {
        return district;
    }

    public Channel channel() {
        return channel;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant statusSince() {
        return statusSince;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    /** Last day on which the applicant's reply is awaited; null when none is. */
    public LocalDate replyDue() {
        return replyDue;
    }

    public Colour colour() {
        return colour;
    }
}
