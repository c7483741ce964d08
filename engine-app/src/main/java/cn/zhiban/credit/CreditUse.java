package cn.zhiban.credit;

import java.time.OffsetDateTime;

/** One use of a record in a decision, as its holder reads it. */
public record CreditUse(String caseNo, String decision, String ledTo, OffsetDateTime usedAt) {}
