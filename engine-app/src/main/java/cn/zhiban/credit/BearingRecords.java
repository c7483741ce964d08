package cn.zhiban.credit;

import cn.zhiban.credit.CreditStanding.Entry;
import java.util.List;
import java.util.function.Function;

/**
 * The records that had a part in a decision, whatever table made it: those which change it by themselves, or without which
 * it would have been another one.
 */
public final class BearingRecords {

    private BearingRecords() {}

    /** As {@link #of}, their numbers. */
    public static <T> List<String> numbers(CreditStanding standing, Function<CreditStanding, T> decide) {
        return of(standing, decide).stream().map(Entry::recordNo).toList();
    }

    /**
     * @param decide the decision as a function of the standing; its outcomes are compared by {@code equals}
     * @return in the order of the standing; empty where the records change nothing
     */
    public static <T> List<Entry> of(CreditStanding standing, Function<CreditStanding, T> decide) {
        if (standing.entries().isEmpty()) {
            return List.of();
        }
        var made = decide.apply(standing);
        var clean = decide.apply(standing.keeping(entry -> false));
        var bearing = standing.entries().stream()
                .map(Alike::of)
                .distinct()
                .filter(alike -> !decide.apply(standing.keeping(alike::isOf)).equals(clean)
                        || !decide.apply(standing.keeping(entry -> !alike.isOf(entry)))
                                .equals(made))
                .toList();
        return standing.entries().stream()
                .filter(entry -> bearing.contains(Alike.of(entry)))
                .toList();
    }

    /** Records that no fact of a standing tells apart. */
    private record Alike(CreditKind kind, CreditEffect effect) {

        static Alike of(Entry entry) {
            return new Alike(entry.kind(), entry.effect());
        }

        boolean isOf(Entry entry) {
            return equals(of(entry));
        }
    }
}
