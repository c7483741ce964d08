package cn.zhiban.bench;

import java.util.List;
import java.util.Set;

/**
 * Many large files at once, in parts and whole, with a platform that has a heap of half a gigabyte. The baseline writes
 * the same bytes, in the same pieces, straight into the same tables.
 */
final class UploadsScenario implements Scenario {

    private static final String HEAP = "-Xmx512m";
    private static final double MEBIBYTE = 1024 * 1024;

    @Override
    public Set<String> options() {
        return Set.of("--files=", "--megabytes=");
    }

    @Override
    public void run(Options options, Report report) {
        int files = options.number("--files", 50, 1, 200);
        int megabytes = options.number("--megabytes", 50, 1, 50);
        var paper = new LargePaper(megabytes);
        double mebibytes = files * (paper.bytes() / MEBIBYTE);
        try (var workplace = Workplace.fresh()) {
            Bench.say("writing %.0f MiB straight into the tables", mebibytes);
            double bare = BareStore.seconds(workplace.data("bare"), files, paper);
            try (var platform = Platform.started(workplace.data("data"), List.of(HEAP))) {
                var senders = new FileSenders(platform.address(), paper);
                Bench.say("sending %d files in parts", files);
                double parts = senders.inParts(files);
                Bench.say("sending %d files whole", files);
                double whole = senders.whole(files);
                report.metric("partsMiBPerSecond", mebibytes / parts);
                report.metric("wholeMiBPerSecond", mebibytes / whole);
                report.metric("bareMiBPerSecond", mebibytes / bare);
                report.metric("stored", (double) senders.stored());
                report.metric("peakRssMiB", Machine.peakRssMiB(platform.java()));
                report.metric("helpersMiB", Machine.sharedOnceMiB(platform.java()) - Machine.rssMiB(platform.java()));
                report.ratio("vsBareInsert", bare / parts);
                report.ratio("wholeVsBareInsert", bare / whole);
            }
        }
        report.condition("files", files);
        report.condition("megabytes", megabytes);
        report.condition("heap", HEAP);
        report.note(
                "stored: files that are there whole in the end, of twice as many as were sent at once; every file is"
                        + " looked into and digested, which the baseline does not; a file differs from the others in some bytes");
    }
}
