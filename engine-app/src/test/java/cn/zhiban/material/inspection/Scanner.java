package cn.zhiban.material.inspection;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@code clamd} of this test, that knows one signature. */
final class Scanner implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/clamd");
    private static final int MOST_TRIES = 600;

    private final Process process;
    private final Path socket;
    private final int port;

    private Scanner(Process process, Path socket, int port) {
        this.process = process;
        this.socket = socket;
        this.port = port;
    }

    static Scanner start(Path folder, String signature) throws Exception {
        if (!Files.isExecutable(PROGRAM)) {
            throw new IllegalStateException("clamd is missing: apt-get install clamav-daemon");
        }
        var socket = folder.resolve("clamd.socket");
        int port = freePort();
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        var hexadecimal = HexFormat.of().formatHex(signature.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("test.ndb"), "Zhiban.Test:0:*:" + hexadecimal + "\n");
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                DatabaseDirectory %s
                LocalSocket %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                Foreground yes
                StreamMaxLength 60M
                """.formatted(signatures, socket, port));
        var process = new ProcessBuilder(PROGRAM.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
        var scanner = new Scanner(process, socket, port);
        scanner.awaitAnswer();
        return scanner;
    }

    List<String> addresses() {
        return List.of(socket.toString(), "127.0.0.1:" + port);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
    }

    /** Waits for the program to end, which it should not, a little at a time. */
    private void awaitAnswer() throws InterruptedException {
        for (int n = 0; n < MOST_TRIES && !answers(); n++) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("clamd ended with " + process.exitValue());
            }
        }
    }

    private boolean answers() {
        return addresses().stream().map(ScannerAddress::of).allMatch(Scanner::answers);
    }

    private static boolean answers(ScannerAddress address) {
        try (var channel = address.channel()) {
            return channel.connect(address.address());
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
