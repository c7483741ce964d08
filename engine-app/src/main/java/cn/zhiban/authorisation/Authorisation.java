package cn.zhiban.authorisation;

import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * That an applicant, the principal 委托人, lets an agent 代理人 act for it. Source: 民法典 161, 165, 173.
 *
 * @param itemKey of the one item; null for every item
 * @param from the first day on which the agent may act, and {@code until} the last one, in the office's zone
 * @param endedAt when the principal ended it early; null where it did not
 */
public record Authorisation(
        long id,
        Party principal,
        Party agent,
        String itemKey,
        LocalDate from,
        LocalDate until,
        OffsetDateTime givenAt,
        OffsetDateTime endedAt) {

    /** @param uscc of an organisation, public; null for a person */
    public record Party(long accountId, String name, String uscc) {}

    /** An act counts at the instant at which it was received. */
    public AuthorisationState at(Instant moment) {
        if (endedAt != null && !moment.isBefore(endedAt.toInstant())) {
            return AuthorisationState.ENDED;
        }
        var day = LocalDate.ofInstant(moment, OfficeClock.ZONE);
        if (day.isBefore(from)) {
            return AuthorisationState.NOT_BEGUN;
        }
        return day.isAfter(until) ? AuthorisationState.EXPIRED : AuthorisationState.IN_FORCE;
    }

    public boolean covers(String item) {
        return itemKey == null || itemKey.equals(item);
    }

    boolean allows(String item, Instant moment) {
        return covers(item) && at(moment) == AuthorisationState.IN_FORCE;
    }

    /** For example {@code 2026年3月2日至2026年8月31日}. */
    public String period() {
        return day(from) + "至" + day(until);
    }

    /** For example {@code 2026年3月2日}. */
    String firstDay() {
        return day(from);
    }

    /** Why nothing can be sent under it, and what helps; it tells nothing of the principal. */
    public String over(Instant moment) {
        var state = at(moment);
        return "这份申请依据的授权（%s，第 %d 号）%s，不能再依据它办理和提交。请申请人自己办理，或者重新授权您；重新授权以后，这份申请可以接着办"
                .formatted(period(), id, state == AuthorisationState.IN_FORCE ? "现在不能使用" : state.label());
    }

    /** For example {@code 代理人某某公司依据2026年3月2日至2026年8月31日的授权（第 7 号）}. */
    public String words() {
        return "代理人%s依据%s的授权（第 %d 号）".formatted(agent.name(), period(), id);
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
