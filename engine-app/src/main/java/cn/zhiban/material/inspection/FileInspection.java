package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Finds out whether a file can be taken, and makes images of its pages, with bounded pixels, memory and time. */
@Component
public class FileInspection implements DisposableBean {

    /** What is needed of a file to tell its type. */
    public static final int BEGINNING = 8 * 1024;

    private final Helper looking = new Helper(Duration.ofSeconds(20), Duration.ofMinutes(2));
    private final Helper showing = new Helper(Duration.ofSeconds(30), Duration.ofSeconds(30));
    private final VirusScan scan;

    FileInspection(VirusScan scan) {
        this.scan = scan;
    }

    /** @throws RefusedRequest {@code upload-type}: the file does not begin as one that is taken */
    public void checkBeginning(byte[] beginning) {
        FileType.of(beginning);
    }

    /**
     * @throws RefusedRequest {@code upload-type, upload-broken, upload-locked, upload-script, upload-pixels,
     *     upload-unpacked, upload-ambiguous, upload-unreadable, upload-infected}, or {@code inspection-busy,
     *     scan-unavailable}, which may be tried again
     */
    public Finding look(InputStreamSource content, long bytes) throws IOException {
        var finding =
                looking.ask(type(content), HelperQuestion.LOOK, content, bytes).finding();
        scan.refuseInfected(content);
        return finding;
    }

    /**
     * @param page from 1
     * @return a JPEG
     * @throws RefusedRequest where there is no such page, or it cannot be drawn
     */
    public byte[] page(InputStreamSource content, long bytes, int page) throws IOException {
        return showing.ask(type(content), page, content, bytes).image();
    }

    @Override
    public void destroy() {
        looking.close();
        showing.close();
    }

    private static FileType type(InputStreamSource content) throws IOException {
        try (var start = content.getInputStream()) {
            return FileType.of(start.readNBytes(BEGINNING));
        }
    }
}
