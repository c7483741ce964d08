package cn.zhiban.bench;

/**
 * What a number of lives took.
 *
 * @param seconds of the clock on the wall
 * @param javaCpuSeconds processor time of the measured Java process
 * @param postgresCpuSeconds processor time of its PostgreSQL server
 */
record Measured(int lives, double seconds, double javaCpuSeconds, double postgresCpuSeconds) {

    private static final double MILLIS = 1000;

    double livesPerSecond() {
        return lives / seconds;
    }

    double javaCpuMillisPerLife() {
        return MILLIS * javaCpuSeconds / lives;
    }

    double postgresCpuMillisPerLife() {
        return MILLIS * postgresCpuSeconds / lives;
    }

    double cpuMillisPerLife() {
        return javaCpuMillisPerLife() + postgresCpuMillisPerLife();
    }

    Measured plus(Measured other) {
        return new Measured(
                lives + other.lives,
                seconds + other.seconds,
                javaCpuSeconds + other.javaCpuSeconds,
                postgresCpuSeconds + other.postgresCpuSeconds);
    }

    /**
     * Lets a crowd live, and takes the time of the two processes.
     *
     * @param rest what is left to be done after the last life, and counts too
     */
    static Measured of(Load load, ProcessHandle java, ProcessHandle postgres, Runnable life, Runnable rest) {
        double javaBefore = Machine.cpuSeconds(java);
        double postgresBefore = Machine.cpuSeconds(postgres);
        double seconds = new Crowd(load.threads()).run(load.lives(), life);
        long living = System.nanoTime();
        rest.run();
        return new Measured(
                load.lives(),
                seconds + Drain.seconds(living),
                Machine.cpuSeconds(java) - javaBefore,
                Machine.cpuSeconds(postgres) - postgresBefore);
    }
}
