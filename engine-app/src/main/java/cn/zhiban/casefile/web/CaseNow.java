package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.catalogue.ItemDefinition.Shape;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.deadline.Stage;
import cn.zhiban.form.ChineseText;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What matters now about a case, for its applicant: who has to do what, until when.
 *
 * @param tone of the frame: warn, bad, ok, pause, or empty
 * @param words the largest on the page
 * @param reply whether the applicant is asked to reply to the one-time notice
 * @param wanted what else it may or must bring
 */
record CaseNow(String tone, String lead, String words, String note, boolean reply, List<Wanted> wanted) {

    static final String NEEDS_YOU = "现在需要您";
    private static final String NOTHING_TO_DO = "您不需要做什么，有进展会写在这里。";

    CaseNow(String tone, String lead, String words, String note, boolean reply) {
        this(tone, lead, words, note, reply, List.of());
    }

    static CaseNow of(CaseView view, Shape shape, LocalDate today) {
        return shape == Shape.INQUIRY ? enquiry(view, today) : of(view, today);
    }

    private static CaseNow enquiry(CaseView view, LocalDate today) {
        return switch (CaseStatus.valueOf(view.status())) {
            case RECEIVED, ACCEPTED, DECIDING -> office(view, today, "问题已收到，由工作人员答复", "前答复您");
            case DECIDED_APPROVED, DELIVERED -> new CaseNow("ok", "已办结", "您的问题已经答复", "答复写在下面，答复单可以下载。", false);
            case WITHDRAWN -> new CaseNow("pause", "已结束", "咨询已撤回", "需要时可以再问。", false);
            default -> of(view, today);
        };
    }

    private static CaseNow of(CaseView view, LocalDate today) {
        return switch (CaseStatus.valueOf(view.status())) {
            case RECEIVED -> office(view, today, "窗口正在审查您的材料", "前告诉您是否受理");
            case SUPPLEMENTING ->
                new CaseEvents(view).has(ClockEventType.REPLY_COMPLETE)
                        ? office(view, today, "您补交的材料已收齐，窗口正在复核", "前告诉您是否受理")
                        : ReplyNow.of(view, today);
            case ACCEPTED, DECIDING -> office(view, today, "申请已受理，正在" + work(view), "前作出决定");
            case DECIDED_APPROVED, DECIDED_REFUSED -> office(view, today, decision(view), "前把结果送达给您");
            case DELIVERED -> delivered(view, today);
            case NOT_ACCEPTED -> new CaseNow("bad", "已办结", "申请不予受理", words(view, ClockEventType.NOT_ACCEPTED), false);
            case WITHDRAWN -> new CaseNow("pause", "已结束", "申请已撤回", "需要时可以重新申请。", false);
            case LAPSED -> new CaseNow("pause", "已结束", "申请视为撤回", words(view, ClockEventType.LAPSED), false);
            case REVOKED -> new CaseNow("bad", "已结束", "决定已撤销", words(view, ClockEventType.REVOKED), false);
        };
    }

    private static String work(CaseView view) {
        return view.isReviewedFirst() ? "审查" : "作出决定";
    }

    private static CaseNow office(CaseView view, LocalDate today, String state, String promise) {
        var due = view.dueDate();
        if (view.overdue() != null && !view.overdue().stage().isOfMaterial()) {
            return new CaseNow(
                    "bad", "现在由我们办理", state + "，已经超过法定期限", view.overdue().words(), false);
        }
        if (due == null) {
            return standing(view, state);
        }
        if (due.isBefore(today)) {
            return new CaseNow("bad", "现在由我们办理", state, "已经超过 " + ChineseText.day(due) + "，这件事已经列入超期督办。", false);
        }
        return new CaseNow("", state, ChineseText.day(due) + promise, NOTHING_TO_DO, false);
    }

    private static CaseNow standing(CaseView view, String state) {
        return new CaseEvents(view)
                .last(ClockEventType.SUSPENDED, ClockEventType.RESUMED)
                .filter(event -> event.type().equals(ClockEventType.SUSPENDED.name()))
                .map(event -> new CaseNow("pause", state, "计时暂停，不计入办理期限", event.words(), false))
                .orElseGet(() -> new CaseNow("", "现在由我们办理", state, "", false));
    }

    /** What is found out afterwards about a commitment may need the applicant once more. */
    private static CaseNow delivered(CaseView view, LocalDate today) {
        var verified = view.verification();
        if (verified == null || verified.awaited() == null) {
            return new CaseNow("ok", "已办结", "结果已送达", decision(view), false);
        }
        var until = verified.awaitedUntil();
        boolean late = until.isBefore(today);
        var told = words(
                view,
                verified.awaited().equals(Stage.HEARING.name())
                        ? ClockEventType.REVOCATION_PROPOSED
                        : ClockEventType.RECTIFICATION_ORDERED);
        var deed = verified.awaited().equals(Stage.HEARING.name()) ? "陈述申辩" : "整改并报告整改情况";
        var when = late ? "，期限 " + ChineseText.day(until) + " 已过" : "，" + ChineseText.day(until) + "24:00 前有效";
        return new CaseNow(late ? "bad" : "warn", NEEDS_YOU, deed + when, told, false);
    }

    private static String decision(CaseView view) {
        return words(view, ClockEventType.DECIDED);
    }

    private static String words(CaseView view, ClockEventType type) {
        return new CaseEvents(view).last(type).map(CaseView.Event::words).orElse("");
    }

    /** The same where the applicant is asked for more: what is needed stands before all that the office does. */
    CaseNow asking(List<Wanted> asked) {
        if (asked.isEmpty()) {
            return this;
        }
        var needed = asked.stream().filter(Wanted::needed).toList();
        var deeds = needed.stream().map(Wanted::deed).collect(Collectors.joining("、"));
        var effects = needed.stream().map(Wanted::effect).collect(Collectors.joining());
        var others =
                asked.stream().filter(one -> !one.needed()).map(Wanted::deed).collect(Collectors.joining());
        if (needed.isEmpty()) {
            return new CaseNow(tone, lead, words, told() + others, reply, asked);
        }
        if (lead.equals(NEEDS_YOU)) {
            return new CaseNow(tone, lead, words, note + "另外请" + deeds + "。" + effects + others, reply, asked);
        }
        var rest = lead + "：" + words + "。" + told();
        return new CaseNow(tone.equals("bad") ? tone : "warn", NEEDS_YOU, deeds, effects + others + rest, false, asked);
    }

    private String told() {
        return note.equals(NOTHING_TO_DO) ? "" : note;
    }
}
