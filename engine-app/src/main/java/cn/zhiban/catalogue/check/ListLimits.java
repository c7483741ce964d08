package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.Stage;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Limits fit into each other: no warning outside the promise, no promise beyond the law, each consequence with a basis. */
final class ListLimits implements ListFile.ListRule {

    private static final Map<Stage, Set<LimitStart>> STARTS = Map.of(
            Stage.ACCEPTANCE, Set.of(LimitStart.RECEIPT, LimitStart.REPLY_COMPLETE),
            Stage.REPLY, Set.of(LimitStart.SERVICE),
            Stage.DECISION, Set.of(LimitStart.RECEIPT, LimitStart.ACCEPTANCE),
            Stage.DELIVERY, Set.of(LimitStart.DECISION));

    @Override
    public void check(ItemDefinition list, ItemFiles item, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.limits().size(); i++) {
            Limit limit = list.limits().get(i);
            String place = "/limits/" + i;
            inner(limit, place, findings);
            if (!STARTS.get(limit.stage()).contains(limit.from())) {
                findings.add(ItemBundle.LIST, place, limit.stage() + " 的时限不能从 " + limit.from() + " 起算");
            }
            if (!seen.add(limit.stage() + " " + limit.from())) {
                findings.add(ItemBundle.LIST, place, "同一环节同一起点只能有一个时限");
            }
            if ((limit.lapse() == null) != (limit.lapseBasis() == null || limit.lapseBasis().isBlank())) {
                findings.add(ItemBundle.LIST, place, "届满的后果必须写明依据，没有后果的不写依据");
            }
        }
        afterReply(list, findings);
    }

    private static void inner(Limit limit, String place, Findings findings) {
        int promised = limit.promisedDays() == null ? limit.days() : limit.promisedDays();
        if (promised > limit.days()) {
            findings.add(ItemBundle.LIST, place, "承诺时限 " + promised + " 长于法定时限 " + limit.days());
        }
        if (limit.warnDays() != null && limit.warnDays() > promised) {
            findings.add(ItemBundle.LIST, place, "预警 " + limit.warnDays() + " 长于时限 " + promised);
        }
    }

    /** The second look takes no longer than the first. */
    private static void afterReply(ItemDefinition list, Findings findings) {
        var first = days(list, LimitStart.RECEIPT);
        var second = days(list, LimitStart.REPLY_COMPLETE);
        if (first != null && second != null && first.unit() == second.unit() && second.days() > first.days()) {
            findings.add(ItemBundle.LIST, "/limits", "补正后的受理时限 " + second.days() + " 长于受理时限 " + first.days());
        }
    }

    private static Limit days(ItemDefinition list, LimitStart from) {
        return list.limits().stream()
                .filter(limit -> limit.stage() == Stage.ACCEPTANCE && limit.from() == from)
                .findFirst()
                .orElse(null);
    }
}
