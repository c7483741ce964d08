package cn.zhiban.credit;

import java.time.LocalDate;

/**
 * What is to be recorded.
 *
 * @param caseNo the case from which it comes, null for a list and for a document of the office
 * @param holderCode 统一社会信用代码 or 居民身份证号码, whole; the latter is sealed
 * @param words what happened, in plain Chinese, at most 500 characters, without numbers of persons
 * @param open whether everybody may read it
 * @param listedAt the first day of its effect
 * @param lastDay of its effect; null for the period that the table {@code credit-terms} sets
 */
public record NewCreditRecord(
        CreditSource source,
        String caseNo,
        String holderCode,
        String holderName,
        CreditKind kind,
        Severity severity,
        CreditEffect effect,
        String words,
        boolean open,
        LocalDate listedAt,
        LocalDate lastDay) {}
