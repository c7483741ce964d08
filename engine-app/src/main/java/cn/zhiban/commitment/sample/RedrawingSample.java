package cn.zhiban.commitment.sample;

import cn.zhiban.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a whole sample again from its seed and compares it with what was recorded; there should be no difference. */
@Component
public class RedrawingSample {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_DIFFERENCES = 100;
    private static final int LARGEST_PAGE = 100;

    /**
     * @param drawn how many cases in the reader's scope
     * @param chosen how many of them were chosen
     * @param different how many were recorded otherwise than the seed gives
     * @param differences the first hundred of them
     * @param items one page of all draws
     * @param next the key for the next page, null on the last
     */
    public record Redrawn(
            Sample sample,
            long drawn,
            long chosen,
            long different,
            List<Draw> differences,
            List<Draw> items,
            Long next) {}

    private final Samples samples;
    private final Draws draws;

    RedrawingSample(Samples samples, Draws draws) {
        this.samples = samples;
        this.draws = draws;
    }

    /**
     * @param after the last draw seen, null for the first page
     * @param limit 1 to 100 draws
     * @throws cn.zhiban.shared.RefusedRequest {@code unknown-sample}
     */
    @Transactional(readOnly = true)
    public Redrawn redraw(Actor reader, long itemVersionId, int year, Long after, int limit) {
        var sample = samples.of(itemVersionId, year);
        int most = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var found = draws.after(sample, reader, after == null ? 0 : after, most + 1);
        boolean more = found.size() > most;
        var shown = more ? found.subList(0, most) : found;
        var whole = new Comparison();
        whole.compare(sample, reader);
        return new Redrawn(
                sample,
                whole.drawn,
                whole.chosen,
                whole.different,
                List.copyOf(whole.differences),
                shown,
                more ? shown.get(most - 1).id() : null);
    }

    /** Of all draws, whatever page is read. */
    private final class Comparison {

        private final List<Draw> differences = new ArrayList<>();
        private long drawn;
        private long chosen;
        private long different;

        void compare(Sample sample, Actor reader) {
            List<Draw> some;
            long last = 0;
            do {
                some = draws.after(sample, reader, last, AT_ONCE);
                some.forEach(this::add);
                last = some.isEmpty() ? last : some.get(some.size() - 1).id();
            } while (some.size() == AT_ONCE);
        }

        private void add(Draw draw) {
            drawn++;
            chosen += draw.chosen() ? 1 : 0;
            if (draw.differs()) {
                different++;
                if (differences.size() < MOST_DIFFERENCES) {
                    differences.add(draw);
                }
            }
        }
    }
}
