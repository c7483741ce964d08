package cn.zhiban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What Linux says of processes. */
final class Machine {

    private static final double KIB_PER_MIB = 1024;

    /** Of postmaster.pid: number, directory, start, port. */
    private static final int PORT_LINE = 3;

    private Machine() {}

    /** The server that runs on the cluster of a data directory. */
    static ProcessHandle postgresOf(Path data) {
        return ProcessHandle.of(Long.parseLong(pidFile(data).get(0).strip())).orElseThrow();
    }

    /** Where that server listens. */
    static int postgresPortOf(Path data) {
        return Integer.parseInt(pidFile(data).get(PORT_LINE).strip());
    }

    private static List<String> pidFile(Path data) {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time so far of this process alone, in seconds. */
    static double ownCpuSeconds() {
        return seconds(ProcessHandle.current());
    }

    /** Processor time so far of a process and all that it has started and that still run, in seconds. */
    static double cpuSeconds(ProcessHandle process) {
        return sum(process, Machine::seconds);
    }

    /** Resident memory of one process. */
    static double rssMiB(ProcessHandle process) {
        return kib(process, "status", "VmRSS:") / KIB_PER_MIB;
    }

    /** The most that one process ever held. */
    static double peakRssMiB(ProcessHandle process) {
        return kib(process, "status", "VmHWM:") / KIB_PER_MIB;
    }

    /** Memory of a process and all that it has started; what they share is counted once. */
    static double sharedOnceMiB(ProcessHandle process) {
        return sum(process, one -> kib(one, "smaps_rollup", "Pss:")) / KIB_PER_MIB;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    private static double sum(ProcessHandle process, ToDoubleFunction<ProcessHandle> figure) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(figure)
                .sum();
    }

    /** 0 for a process that has just ended. */
    private static double kib(ProcessHandle process, String file, String label) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(Double::parseDouble)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
