package cn.zhiban.worklist.web;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.Actor;
import cn.zhiban.worklist.ClaimingTask;
import cn.zhiban.worklist.DueWords;
import cn.zhiban.worklist.Errands;
import cn.zhiban.worklist.OpenTask;
import cn.zhiban.worklist.TaskQueue;
import cn.zhiban.worklist.TaskQueue.Filter;
import cn.zhiban.worklist.TaskQueue.Queue;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queues of the staff: what waits, earliest due date first; and taking a task from them. */
@Controller
class QueuePage {

    private static final int PAGE = 25;
    private static final List<Queue> RAIL = List.of(Queue.MINE, Queue.GROUP, Queue.TODAY, Queue.OVERDUE);

    record Row(OpenTask task, String dueWords, Colour colour, boolean mine, boolean claimable) {}

    private final TaskQueue queues;
    private final ClaimingTask claiming;
    private final DueWords dueWords;
    private final Catalogue catalogue;
    private final Errands errands;

    QueuePage(TaskQueue queues, ClaimingTask claiming, DueWords dueWords, Catalogue catalogue, Errands errands) {
        this.queues = queues;
        this.claiming = claiming;
        this.dueWords = dueWords;
        this.catalogue = catalogue;
        this.errands = errands;
    }

    @GetMapping("/staff")
    String queue(
            Actor actor,
            @RequestParam(defaultValue = "group") String queue,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String colour,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var shown = QueueAddress.of(queue, item, colour, q);
        var filter = shown.filter(after, PAGE);
        var page = queues.page(actor, filter);
        model.addAttribute("address", shown);
        model.addAttribute(
                "entries",
                RAIL.stream().map(one -> entry(actor, one, filter.queue())).toList());
        model.addAttribute("total", queues.count(actor, filter));
        model.addAttribute(
                "rows", page.tasks().stream().map(task -> row(actor, task)).toList());
        model.addAttribute("items", catalogue.offered());
        model.addAttribute("colours", Arrays.asList(Colour.values()));
        model.addAttribute("errands", errands.of(actor));
        model.addAttribute("paged", !after.isEmpty());
        model.addAttribute("next", page.next() == null ? null : shown.after(page.next()));
        return "staff/queue";
    }

    @PostMapping("/staff/tasks/{id}/claim")
    String claim(Actor actor, @PathVariable String id) {
        return "redirect:/staff/cases/" + claiming.claim(actor, id).caseNo();
    }

    @PostMapping("/staff/tasks/{id}/release")
    String release(Actor actor, @PathVariable String id) {
        return "redirect:/staff/cases/" + claiming.release(actor, id).caseNo() + "?released";
    }

    /** @param count of the tasks in that queue, whatever else is filtered */
    record Entry(String address, String label, long count, boolean current) {}

    private Entry entry(Actor actor, Queue queue, Queue current) {
        return new Entry(
                QueueAddress.of(queue).plain(),
                queue.label(),
                queues.count(actor, new Filter(queue, null, null, null, null, 1)),
                queue == current);
    }

    private Row row(Actor actor, OpenTask task) {
        return new Row(
                task,
                dueWords.of(task.dueDate()),
                dueWords.colour(task.dueDate(), task.colour()),
                task.isClaimedBy(actor),
                !task.isClaimed() && task.isFor(actor));
    }
}
