package cn.zhiban.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/**
 * One use of a record in a decision, as its holder reads it.
 *
 * @param caseNo null before there was a case; then {@code occasion} says in Chinese what it was about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditUse(String caseNo, String occasion, String decision, String ledTo, OffsetDateTime usedAt) {}
