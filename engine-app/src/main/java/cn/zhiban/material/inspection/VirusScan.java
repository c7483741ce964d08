package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's {@code clamd} (command INSTREAM) where the office has one. While it cannot be asked, nothing is taken.
 */
@Component
class VirusScan {

    private static final int PIECE = 64 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ScannerAddress scanner;

    /** @param address {@code host:port} or the path of a socket; empty where there is no scanner */
    VirusScan(@Value("${zhiban.uploads.clamd:}") String address) {
        this.scanner = address.isBlank() ? null : ScannerAddress.of(address.strip());
    }

    /** @throws RefusedRequest {@code upload-infected}, {@code scan-unavailable} */
    void refuseInfected(InputStreamSource content) {
        if (scanner == null) {
            return;
        }
        var verdict = verdict(content);
        if (verdict.endsWith("FOUND")) {
            throw RefusedRequest.invalid("upload-infected", "文件含有病毒或恶意代码，没有保存；请杀毒后重新上传");
        }
        if (!verdict.endsWith("OK")) {
            throw unavailable();
        }
    }

    private String verdict(InputStreamSource content) {
        var watch = new CompletableFuture<Void>();
        try (var from = content.getInputStream();
                var channel = scanner.channel()) {
            watch.completeOnTimeout(null, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .thenRun(() -> close(channel));
            channel.connect(scanner.address());
            return ask(channel, from);
        } catch (IOException | UnresolvedAddressException notAnswered) {
            throw unavailable();
        } finally {
            watch.cancel(false);
        }
    }

    private static String ask(SocketChannel channel, InputStream content) throws IOException {
        var to = new DataOutputStream(Channels.newOutputStream(channel));
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            to.writeInt(piece.length);
            to.write(piece);
        }
        to.writeInt(0);
        return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.US_ASCII)
                .replace("\0", "")
                .strip();
    }

    /** Whoever waits at the channel gets an exception. */
    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }

    private static RefusedRequest unavailable() {
        return new RefusedRequest(RefusedRequest.Kind.BUSY, "scan-unavailable", "病毒检查暂时不能进行，文件没有保存，请稍后再试");
    }
}
