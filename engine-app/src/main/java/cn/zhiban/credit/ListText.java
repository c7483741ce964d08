package cn.zhiban.credit;

import cn.zhiban.shared.RefusedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a file from a spreadsheet: UTF-8 with or without its mark, else GB18030, which Excel writes. */
final class ListText {

    static final int LARGEST = 2_000_000;

    private static final String MARK = "\ufeff";

    private ListText() {}

    /** @throws RefusedRequest {@code credit-list-empty}, {@code credit-list-too-large}, {@code credit-list-encoding} */
    static String of(byte[] file) {
        if (file.length == 0) {
            throw RefusedRequest.invalid("credit-list-empty", "文件是空的，请选择名单文件");
        }
        if (file.length > LARGEST) {
            throw RefusedRequest.invalid("credit-list-too-large", "文件超过 2 MB，请分成几份导入");
        }
        var text = Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> strictly(file, charset).stream())
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid("credit-list-encoding", "文件不是 UTF-8 或者 GB18030 编码的文本"));
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }
}
