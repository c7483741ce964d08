package cn.zhiban.catalogue.check;

import cn.zhiban.catalogue.MalformedPaper;
import cn.zhiban.catalogue.Paper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** An empty form or a filled sample is short, is text, and has nothing that a printed paper cannot show. */
final class PaperFile {

    private static final int MOST_KILOBYTES = 64;
    private static final int KILOBYTE = 1024;

    private PaperFile() {}

    static void check(String file, byte[] content, Findings findings) {
        if (content.length > MOST_KILOBYTES * KILOBYTE) {
            findings.add(file, "", "超过 " + MOST_KILOBYTES + " KB");
            return;
        }
        try {
            Paper.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException foreign) {
            findings.add(file, "", "不是 UTF-8 编码的文字");
        } catch (MalformedPaper malformed) {
            findings.add(file, malformed.place(), malformed.getMessage());
        }
    }
}
