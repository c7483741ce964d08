package cn.zhiban.bench;

/**
 * How many lives, on how many threads.
 *
 * @param warmup lives before the measurement, whose figures are dropped
 */
record Load(int lives, int threads, int warmup) {

    static Load of(Options options) {
        return new Load(
                options.number("--lives", 300, 1, 20_000),
                options.number("--threads", 4, 1, 16),
                options.number("--warmup", 600, 0, 5_000));
    }
}
