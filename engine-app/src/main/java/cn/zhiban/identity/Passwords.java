package cn.zhiban.identity;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        if (FreeText.hasInvisible(password, false)) {
            return "密码含有看不见的字符，请重新输入";
        }
        return EasyPasswords.isEasy(password) ? "这个密码太常见，容易被猜中，请换一个" : null;
    }

    /**
     * The same for somebody of whom others know something.
     *
     * @param known which must not make up the password; nulls and what is short are left out
     */
    String fault(String password, List<String> known) {
        var fault = fault(password);
        return fault == null && EasyPasswords.isMadeOf(password, known) ? "密码里不要用用户名、名称、证件号码或手机号码" : fault;
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
