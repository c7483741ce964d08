package cn.zhiban.acceptance.web;

import cn.zhiban.commitment.Signatory.Capacity;
import java.time.LocalDate;

/**
 * A letter of commitment as REST takes it with an application.
 *
 * @param letterVersion and {@code digest} as the letter was answered to whoever signs
 */
record SentCommitment(Integer letterVersion, String digest, String confirmationCode, SentSignatory signatory) {

    /** @param authorityFrom first day of the written authority of an AUTHORISED one, as the last day */
    record SentSignatory(String name, Capacity capacity, LocalDate authorityFrom, LocalDate authorityUntil) {}
}
