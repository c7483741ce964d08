package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** The moments of a case are moments of the calendar, and the clock only goes forward. */
final class CaseMoments {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final Findings findings;

    CaseMoments(Findings findings) {
        this.findings = findings;
    }

    void check(String place, JsonNode one) {
        LocalDateTime now = read(place + "/sentAt", one.path("sentAt"), null);
        read(place + "/receivedAt", one.path("receivedAt"), now);
        int n = 0;
        for (JsonNode event : one.path("events")) {
            String at = place + "/events/" + n++;
            LocalDateTime next = read(at + "/at", event.path("at"), null);
            if (next != null && now != null && next.isBefore(now)) {
                findings.add(ItemBundle.SCENARIO, at + "/at", "时间只能向前：前面已经到了 " + MOMENT.format(now));
            }
            now = next == null ? now : next;
            read(at + "/served/at", event.path("served").path("at"), now);
            read(at + "/supply/effectiveAt", event.path("supply").path("effectiveAt"), now);
        }
    }

    /** @param latest what the moment may not lie behind, if anything */
    private LocalDateTime read(String place, JsonNode moment, LocalDateTime latest) {
        if (moment.isMissingNode()) {
            return null;
        }
        try {
            LocalDateTime read = LocalDateTime.parse(moment.asText(), MOMENT);
            if (latest != null && read.isAfter(latest)) {
                findings.add(ItemBundle.SCENARIO, place, "不能晚于登记的时间 " + MOMENT.format(latest));
            }
            return read;
        } catch (DateTimeParseException none) {
            findings.add(ItemBundle.SCENARIO, place, "没有这个时间：" + moment.asText());
            return null;
        }
    }
}
