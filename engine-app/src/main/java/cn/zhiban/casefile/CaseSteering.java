package cn.zhiban.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * What the case asks of the process that steers it. Every call joins the caller's transaction and is made after the
 * case's row was locked: rows and engine state commit together or not at all.
 */
public interface CaseSteering {

    /** Starts the process of a case that has just been opened, on the version of the item that it keeps for life. */
    void start(long caseId, String processDefinitionId);

    /** Tells the process that the applicant has withdrawn; it leaves acceptance or decision at once. */
    void withdraw(long caseId);

    /** Tells the process that the letter of commitment on which it decides was taken back; false when it does not. */
    boolean letterWithdrawn(long caseId);

    /** Tells the process that the reply to the one-time notice is complete; false when it does not await one now. */
    boolean replyComplete(long caseId);

    /**
     * Starts the supervision of an overdue case beside its process.
     *
     * @param processDefinitionId of the case's own process, whose publication holds the supervision too
     * @param supervision id of the supervising process
     */
    void supervise(long caseId, String processDefinitionId, String supervision);

    /** Tells the supervision, if it still waits for a person, that nothing is left to explain. */
    void overdueResolved(long caseId);

    /**
     * Starts to watch the deferred materials of a case that has just been accepted, beside its process.
     *
     * @param processDefinitionId of the case's own process, whose publication holds the watch too
     * @param watch id of the watching process
     */
    void watchDeferral(long caseId, String processDefinitionId, String watch);

    /** Tells the watch, if it waits for it, that a deferred material has arrived. */
    void deferredSupplied(long caseId);

    /** Tells the watch, if there is one, that the case has come to an end in which nothing deferred is needed any more. */
    void deferralLifted(long caseId);

    /** Wakes the clock path of the case at once, in the caller's transaction, because a lapse waits to be recorded. */
    void wakeNow(long caseId);

    /** The same for many cases at once, each under its lock; the moments by the ids of the cases. */
    void wakeAt(Map<Long, Instant> moments);

    /** Moves the timer of the case's clock path to the next legal moment, after the fold has changed. */
    void wakeAt(long caseId, Instant moment);
}
