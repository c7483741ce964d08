package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.form.ChineseText;
import cn.zhiban.material.MaterialState;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What matters while the reply to the one-time notice is awaited. */
final class ReplyNow {

    private ReplyNow() {}

    static CaseNow of(CaseView view, LocalDate today) {
        var deed = asked(view);
        var told = "窗口已一次性告知全部需要补正的内容，不会再有第二次补正要求。";
        if (view.replyDue() == null) {
            return new CaseNow("warn", CaseNow.NEEDS_YOU, deed, told + "期限自告知书送达您之日起算。", true);
        }
        if (view.replyDue().isBefore(today)) {
            var late = "补正期限 " + ChineseText.day(view.replyDue()) + " 已过，窗口将书面说明处理结果；在此之前补交的仍会一并审查。";
            return new CaseNow("bad", CaseNow.NEEDS_YOU, deed, late, true);
        }
        return new CaseNow(
                "warn", CaseNow.NEEDS_YOU, deed + "，" + ChineseText.day(view.replyDue()) + "24:00 前有效", told, true);
    }

    /** What the notice asks for and is not there yet: papers, and answers of the form. */
    private static String asked(CaseView view) {
        long papers = view.materials().stream()
                .filter(CaseView.Material::notified)
                .filter(one -> one.state().equals(MaterialState.REQUIRED.name())
                        || one.state().equals(MaterialState.REJECTED.name()))
                .count();
        long answers = view.fields().stream()
                .filter(one -> one.notified() && one.state().equals(FieldMark.State.REJECTED.name()))
                .count();
        if (papers + answers == 0) {
            return "确认补交的材料已齐";
        }
        return Stream.of(papers == 0 ? "" : "补交 " + papers + " 份材料", answers == 0 ? "" : "更正 " + answers + " 项填写")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("、"));
    }
}
