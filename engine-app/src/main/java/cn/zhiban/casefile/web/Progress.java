package cn.zhiban.casefile.web;

import static cn.zhiban.deadline.ClockEventType.ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.COMMITMENT_FULFILLED;
import static cn.zhiban.deadline.ClockEventType.DECIDED;
import static cn.zhiban.deadline.ClockEventType.DEEMED_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.DELIVERED;
import static cn.zhiban.deadline.ClockEventType.LAPSED;
import static cn.zhiban.deadline.ClockEventType.NOTICE_ISSUED;
import static cn.zhiban.deadline.ClockEventType.NOT_ACCEPTED;
import static cn.zhiban.deadline.ClockEventType.RECEIVED;
import static cn.zhiban.deadline.ClockEventType.REPLY_COMPLETE;
import static cn.zhiban.deadline.ClockEventType.REVOCATION_DROPPED;
import static cn.zhiban.deadline.ClockEventType.REVOKED;
import static cn.zhiban.deadline.ClockEventType.VERIFICATION_PLANNED;
import static cn.zhiban.deadline.ClockEventType.WITHDRAWN;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.ReviewMode;
import cn.zhiban.catalogue.ItemDefinition.Shape;
import cn.zhiban.deadline.ClockEventType;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The way of a case as its applicant sees it: what is done and when, where it stands, what is still to come. */
final class Progress {

    /** @param state done, now or todo */
    record Step(String label, String state, String note) {}

    private final CaseEvents events;
    private final CaseView view;
    private final List<Step> steps = new ArrayList<>();
    private boolean nowSeen;

    private Progress(CaseView view) {
        this.view = view;
        this.events = new CaseEvents(view);
    }

    static List<Step> of(CaseView view, Shape shape) {
        var progress = new Progress(view);
        if (shape == Shape.INQUIRY) {
            progress.ask();
        } else {
            progress.walk();
        }
        return List.copyOf(progress.steps);
    }

    /** Asked, answered. */
    private void ask() {
        step("已收到", "", RECEIVED);
        var end = events.last(WITHDRAWN);
        if (end.isPresent()) {
            steps.add(new Step(label(end.get()), "done", at(end.get())));
        } else {
            step("答复", "正在答复", DELIVERED);
        }
    }

    private void walk() {
        step("已收件", "", RECEIVED);
        if (events.has(NOTICE_ISSUED)) {
            step("补正", "等您补交", REPLY_COMPLETE);
        }
        var end = events.last(NOT_ACCEPTED, WITHDRAWN, LAPSED);
        if (end.isPresent()) {
            steps.removeIf(step -> step.state().equals("now"));
            if (events.last(ACCEPTED, DEEMED_ACCEPTED).isPresent()) {
                step("受理", "", ACCEPTED, DEEMED_ACCEPTED);
            }
            steps.add(new Step(label(end.get()), "done", at(end.get())));
            return;
        }
        step("受理", "审查材料", ACCEPTED, DEEMED_ACCEPTED);
        if (view.isReviewedFirst()) {
            step("审查决定", "正在审查", DECIDED);
        } else {
            step("决定", "正在作出决定", DECIDED);
        }
        step("送达", "正在送达", DELIVERED);
        if (events.has(VERIFICATION_PLANNED)) {
            step(afterwards(), "正在核查", COMMITMENT_FULFILLED, REVOCATION_DROPPED, REVOKED);
        }
    }

    private String afterwards() {
        return view.review() != null && view.review().mode() == ReviewMode.AFTER ? "实质审查（承诺核查）" : "承诺核查";
    }

    /** The first step whose event has not happened is where the case stands. */
    private void step(String label, String whileNow, ClockEventType... reached) {
        var event = events.last(reached);
        if (event.isPresent()) {
            steps.add(new Step(label, "done", at(event.get())));
        } else if (nowSeen || events.last(ACCEPTED, DEEMED_ACCEPTED).isPresent() && label.equals("补正")) {
            steps.add(new Step(label, "todo", ""));
        } else {
            nowSeen = true;
            steps.add(new Step(label, "now", whileNow));
        }
    }

    private static String label(CaseView.Event end) {
        return switch (ClockEventType.valueOf(end.type())) {
            case NOT_ACCEPTED -> "不予受理";
            case WITHDRAWN -> "已撤回";
            default -> "视为撤回";
        };
    }

    private static String at(CaseView.Event event) {
        OffsetDateTime at = event.effectiveAt();
        return "%d月%d日 %02d:%02d".formatted(at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute());
    }
}
