package cn.zhiban.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What applicants do on the page of the letter of commitment. */
final class LetterPages {

    static final String LETTER = "签署告知承诺书，免交这份材料";
    static final String CODE = "邮件里的 6 位确认码";
    static final String NAME = "签署人姓名";
    static final String CAPACITY = "法定代表人（负责人）";
    static final String READ = "我已经看完全文";
    static final String SIGN = "签署并继续";

    private static final Pattern DIGITS = Pattern.compile("确认码是 ([0-9]{6})");

    private LetterPages() {}

    /** The choice that the page of the files asks for. */
    static String choice(String material) {
        return "“" + material + "”怎么办？";
    }

    /** From the page of the letter to the check, with the code from the mail. */
    static void signs(Person signer) {
        names(signer);
        enters(signer, code(signer));
        signer.reads("核对并提交", "赵一鸣，" + CAPACITY);
    }

    /** Says who signs, and asks for the code. */
    static void names(Person signer) {
        signer.types(NAME, "赵一鸣").answers("签署人的身份", CAPACITY).presses("发送确认码").reads("确认码已发出");
    }

    static void enters(Person signer, String code) {
        signer.ticks(READ).types(CODE, code).presses(SIGN);
    }

    /** As the mail says it, which the demo shows among the messages; the letter stays open beside it. */
    static String code(Person signer) {
        try (var mail = signer.page().context().newPage()) {
            mail.navigate("/inbox");
            mail.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("签署告知承诺书"))
                    .first()
                    .click();
            var words = mail.getByText(DIGITS, new Page.GetByTextOptions()).first();
            var digits = DIGITS.matcher(words.textContent());
            if (!digits.find()) {
                throw new AssertionError("no code in " + mail.url());
            }
            return digits.group(1);
        }
    }

    static Locator field(Person signer, String label) {
        return signer.page().getByLabel(label);
    }
}
