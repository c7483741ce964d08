package cn.zhiban.casefile.revision;

import cn.zhiban.deadline.calendar.CalendarVersion;
import cn.zhiban.form.ChineseText;
import java.util.List;
import java.util.stream.Collectors;

/** What is told when a version of the calendar moves the dates of a case. */
final class RevisionWords {

    private RevisionWords() {}

    static String of(CalendarVersion version, List<DateMove> moves) {
        return moves.stream()
                .map(move -> "%s期限由 %s 改为 %s"
                        .formatted(move.stage().label(), ChineseText.day(move.from()), ChineseText.day(move.to())))
                .collect(Collectors.joining(
                        "；",
                        "%d 年放假安排调整，".formatted(version.year()),
                        "。依据：" + version.notice().notice().number() + "。"));
    }
}
