package cn.zhiban.material.inspection;

import cn.zhiban.shared.RefusedRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.Tika;

/** What may be sent, and how it begins; the name of a file and what its sender says of it count for nothing. */
enum FileType {
    PDF("application/pdf", "255044462d"),
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    /** OFD and DOCX, which only their entries tell apart. */
    PACKAGE("application/zip", "504b0304");

    static final String OFD = "application/ofd";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Tika TIKA = new Tika();

    private final String mediaType;
    private final byte[] beginning;

    FileType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    String mediaType() {
        return mediaType;
    }

    /** @throws RefusedRequest {@code upload-type}, naming what it is as far as Tika knows */
    static FileType of(byte[] start) {
        return beginningOf(start)
                .orElseThrow(() -> RefusedRequest.invalid(
                        "upload-type", "只接受 PDF、JPEG、PNG、OFD、DOCX 文件，这个文件的内容是 " + TIKA.detect(start)));
    }

    private static Optional<FileType> beginningOf(byte[] start) {
        return Arrays.stream(values())
                .filter(type -> Arrays.mismatch(type.beginning, start) == type.beginning.length
                        || Arrays.equals(type.beginning, start))
                .findFirst();
    }
}
