package cn.zhiban.identity;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The one rule for new passwords, and how they are kept. */
final class Passwords {

    /** Characters of a password that guards an office. */
    static final int LEAST = 12;

    /** Characters in the demo, whose passwords are public anyway. */
    static final int LEAST_IN_DEMO = 4;

    /** What bcrypt reads. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;
    private final int least;

    Passwords(PasswordEncoder encoder, int least) {
        this.encoder = encoder;
        this.least = least;
    }

    int least() {
        return least;
    }

    /** What is wrong with a new password, in Chinese; null when nothing is. */
    String fault(String password) {
        if (password == null || password.isBlank() || password.codePointCount(0, password.length()) < least) {
            return "密码至少 " + least + " 个字符";
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return "密码太长：不超过 " + MOST_BYTES + " 个字节（一个汉字三个字节）";
        }
        return FreeText.hasInvisible(password, false) ? "密码含有看不见的字符，请重新输入" : null;
    }

    /** @throws RefusedRequest {@code invalid-input} at the field {@code password} */
    String hash(String password) {
        var fault = fault(password);
        if (fault != null) {
            throw RefusedRequest.invalid("密码有误", Map.of("password", fault));
        }
        return encoder.encode(password);
    }
}
