package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.deadline.Stage;
import cn.zhiban.form.ChineseText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a case has the date that it has.
 *
 * @param title the question: 为什么是 3月19日？
 * @param words from which fact the limit runs, how long it is, what it rests on
 */
record WhyThisDate(String title, String words, String basis, LocalDate due, List<CaseView.Day> days) {

    /** Empty when no limit runs any more. */
    static Optional<WhyThisDate> of(CaseView view) {
        var stage = view.clock().stage();
        var due = stage == Stage.REPLY ? view.replyDue() : view.dueDate();
        if (due == null) {
            return Optional.empty();
        }
        return view.deadlines().stream()
                .filter(deadline -> deadline.stage() == stage)
                .filter(deadline -> due.equals(deadline.promisedDue()) || due.equals(deadline.statutoryDue()))
                .reduce((earlier, later) -> later)
                .map(deadline -> new WhyThisDate(
                        "为什么是 %d月%d日？".formatted(due.getMonthValue(), due.getDayOfMonth()),
                        words(deadline),
                        deadline.legalBasis(),
                        due,
                        view.clock().explanation()));
    }

    private static String words(CaseView.Deadline deadline) {
        var unit = deadline.unit().label();
        var length = deadline.promisedDays() == null
                ? deadline.days() + " " + unit
                : "%d %s，我们承诺 %d %s".formatted(deadline.days(), unit, deadline.promisedDays(), unit);
        return "%s%s，%s期限 %s，起算当日不计入。"
                .formatted(
                        ChineseText.day(deadline.startedOn()),
                        deadline.from().label(),
                        deadline.stage().label(),
                        length);
    }
}
