package cn.zhiban.acceptance;

import cn.zhiban.form.ChineseText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How a reply reached the office. A posted one counts by its postmark for the applicant's limit, and from its arrival for the
 * office's; one at the counter has to come before it closes.
 *
 * @param way null where it was sent online, or staff say no more than from when it counts
 * @param arrivedAt when it reached the office, for staff alone; null for now
 * @param postmark the day of a posted one, and of no other
 * @param proof the upload that shows it; needed with a postmark and with a moment before now
 */
public record Carriage(Way way, Instant arrivedAt, LocalDate postmark, UUID proof) {

    public enum Way {
        COUNTER,
        POST
    }

    /** Sent by the applicant itself, now. */
    public static final Carriage ONLINE = new Carriage(null, null, null, null);

    boolean isOnline() {
        return way == null && arrivedAt == null && postmark == null;
    }

    /** Whether it rests on what only its proof shows. */
    boolean isBeforeNow() {
        return arrivedAt != null || postmark != null;
    }

    /** As the clock's ledger keeps it. */
    Map<String, Object> details() {
        var details = new LinkedHashMap<>(proven());
        if (way != null) {
            details.put("channel", way.name());
        }
        if (postmark != null) {
            details.put("postmark", postmark.toString());
        }
        return details;
    }

    /** Its proof alone, for what counts by its arrival however it came. */
    Map<String, Object> proven() {
        return isOnline() || proof == null ? Map.of() : Map.of("proof", proof);
    }

    /** What the timeline says of it; empty for one that was sent online. */
    String words() {
        return way == null ? "" : way == Way.POST ? "（邮寄，邮戳日期 " + ChineseText.day(postmark) + "）" : "（现场提交）";
    }
}
