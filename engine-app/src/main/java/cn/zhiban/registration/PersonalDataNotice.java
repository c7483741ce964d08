package cn.zhiban.registration;

import cn.zhiban.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is told about the handling of personal data before somebody agrees. Source: 个人信息保护法 art. 14, 17. */
@Component
class PersonalDataNotice {

    private static final String FILE = "/registration/personal-data-notice.txt";

    private final String version;
    private final String sha256;
    private final List<String> paragraphs;

    PersonalDataNotice() {
        var bytes = bytes();
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        version = lines.get(0);
        paragraphs = lines.subList(1, lines.size());
        sha256 = HexFormat.of().formatHex(Sha256.of(bytes));
    }

    /** Changes with each change of the text. */
    public String version() {
        return version;
    }

    /** Of the file, in hexadecimal digits: what exactly was agreed to. */
    public String sha256() {
        return sha256;
    }

    public List<String> paragraphs() {
        return paragraphs;
    }

    private static byte[] bytes() {
        try (var file = PersonalDataNotice.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
