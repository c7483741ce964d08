package cn.zhiban.modelcheck;

import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.modelcheck.CaseState.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is true of every act. */
final class StepRules {

    /** What time may do to a status, and what the ledger then says. */
    private static final Map<String, Set<String>> BY_LAW = Map.of(
            "RECEIVED>ACCEPTED", Set.of("DEEMED_ACCEPTED"),
            "SUPPLEMENTING>ACCEPTED", Set.of("DEEMED_ACCEPTED"),
            "SUPPLEMENTING>LAPSED", Set.of("LAPSED"),
            "ACCEPTED>LAPSED", Set.of("LAPSED"),
            "DECIDING>LAPSED", Set.of("LAPSED"));

    /** What may come with it where materials were promised. */
    private static final Set<String> BY_PROMISE = Set.of("MATERIALS_DEFERRED", "DEFERRAL_LAPSED");

    private StepRules() {}

    static List<String> broken(CaseState from, Act act, CaseState to) {
        var broken = new ArrayList<String>();
        if (!from.events()
                .equals(to.events()
                        .subList(0, Math.min(from.events().size(), to.events().size())))) {
            broken.add("the ledger forgot something");
        }
        for (int n = 0; n < from.materials().size(); n++) {
            kept(from.materials().get(n), to.materials(), n, broken);
        }
        broken.addAll(PromiseRules.brokenBy(from, to));
        if (act.isTime()) {
            byTime(from, to, broken);
        }
        whatIsAsked(from, to, broken);
        whatIsRefused(from, act, to, broken);
        return broken;
    }

    /** A notice leaves nothing out; neither a complete reply nor an acceptance leaves anything of it open. */
    private static void whatIsAsked(CaseState from, CaseState to, List<String> broken) {
        var added = to.events().subList(from.events().size(), to.events().size());
        for (var one : to.materials()) {
            if (one.isOpen()
                    && (added.contains("NOTICE_ISSUED") && !one.notified()
                            || added.contains("REPLY_COMPLETE") && one.notified()
                            || added.contains("ACCEPTED"))) {
                broken.add(added + " with " + one.key() + " " + one.state());
            }
        }
    }

    /** Still incomplete is what the notice names and is missing or wrong, not what nobody has looked at. */
    private static void whatIsRefused(CaseState from, Act act, CaseState to, List<String> broken) {
        if (act.name().endsWith(Outcomes.STILL_INCOMPLETE)
                && to.status() == CaseStatus.NOT_ACCEPTED
                && from.materials().stream().noneMatch(one -> one.notified() && one.isOpen())) {
            broken.add("refused as incomplete with " + from.materials());
        }
    }

    private static void kept(Material before, List<Material> now, int n, List<String> broken) {
        if (now.size() <= n
                || !now.get(n).key().equals(before.key())
                || now.get(n).everFiles() < before.everFiles()
                || before.notified() && !now.get(n).notified()) {
            broken.add(before.key() + " was lost");
        }
    }

    private static void byTime(CaseState from, CaseState to, List<String> broken) {
        var added = new ArrayList<>(
                to.events().subList(from.events().size(), to.events().size()));
        added.removeIf(event -> !from.promises().isEmpty() && BY_PROMISE.contains(event));
        if (from.status() == to.status() ? !added.isEmpty() : !allowed(from.status(), to, added)) {
            broken.add("time made of " + from.status() + " " + to.status() + " by " + added);
        }
        for (int n = 0; n < from.materials().size(); n++) {
            var before = from.materials().get(n).state();
            var now = to.materials().get(n).state();
            if (!before.equals(now) && !(before.equals("DEFERRED") && now.equals("LAPSED"))) {
                broken.add("time judged a material");
            }
        }
    }

    private static boolean allowed(CaseStatus from, CaseState to, List<String> added) {
        var basis = to.written().lastBasis();
        return Set.copyOf(added).equals(BY_LAW.get(from + ">" + to.status())) && basis != null && !basis.isBlank();
    }
}
