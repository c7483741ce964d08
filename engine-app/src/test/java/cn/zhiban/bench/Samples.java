package cn.zhiban.bench;

import java.util.Arrays;
import java.util.Collection;

/** Arithmetic of measured values. */
final class Samples {

    private Samples() {}

    /**
     * The nearest-rank percentile: the smallest value that at least this share of all values does not exceed.
     *
     * @param share above 0, at most 1
     * @return NaN when there are no values
     */
    static double percentile(Collection<? extends Number> values, double share) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    /** The middle value, or the mean of the two in the middle. */
    static double median(Collection<? extends Number> values) {
        var sorted = values.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted, sorted.length % 2 == 1 ? middle : middle - 1, middle + 1)
                        .average()
                        .orElseThrow();
    }
}
