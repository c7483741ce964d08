package cn.zhiban.acceptance.draft.web;

import cn.zhiban.acceptance.draft.Changes;
import cn.zhiban.acceptance.draft.OpenDraft;
import cn.zhiban.acceptance.draft.Seen;
import cn.zhiban.acceptance.draft.Step;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands around every page of an application: which step it is, which there are, when it was saved, and how long it is kept.
 *
 * @param address of the page itself
 * @param back address of the page before; that of the first is where one reads what the item is
 * @param returning whether the page leads back to the check
 */
record Frame(
        String draft,
        ItemDefinition item,
        Step step,
        int number,
        int total,
        List<Line> steps,
        String address,
        String back,
        Seen seen,
        boolean returning,
        OffsetDateTime savedAt,
        OffsetDateTime keptUntil,
        Changes changes) {

    /** @param address null where the page was not reached yet */
    record Line(String label, String address, boolean current, boolean saved) {}

    static Frame of(OpenDraft open, Step step, Seen seen, boolean returning) {
        var flow = open.flow();
        return new Frame(
                DraftAddress.of(open.draft().id()),
                open.version().item(),
                step,
                flow.number(step),
                flow.steps().size(),
                flow.steps().stream().map(each -> line(open, each, step)).toList(),
                DraftAddress.of(open, step),
                flow.before(step)
                        .map(before -> DraftAddress.of(open, before))
                        .orElse("/apply/" + open.version().itemKey()),
                seen,
                returning,
                open.draft().savedAt().atZone(OfficeClock.ZONE).toOffsetDateTime(),
                open.draft().keptUntil(),
                open.changes());
    }

    private static Line line(OpenDraft open, Step each, Step current) {
        boolean saved = open.draft().isSaved(each);
        boolean here = each.equals(current);
        return new Line(each.label(), saved && !here ? DraftAddress.of(open, each) : null, here, saved);
    }
}
