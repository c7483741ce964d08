package cn.zhiban.document;

import cn.zhiban.identity.GuessedCodes;
import cn.zhiban.identity.TooManyAttempts;
import cn.zhiban.shared.RefusedRequest;
import org.springframework.stereotype.Component;

/** Tells anybody who holds a document whether the office issued it and whether it still has force. Guesses are counted. */
@Component
public class VerifyingDocument {

    private final Documents documents;
    private final GuessedCodes guessed;

    VerifyingDocument(Documents documents, GuessedCodes guessed) {
        this.documents = documents;
        this.guessed = guessed;
    }

    /**
     * @param typed the code as it stands on the document, however it was typed
     * @param address from which it is asked; codes that no document bears are counted for it
     * @throws RefusedRequest {@code code-malformed} for what can be no code, {@code code-unknown} for one that no document
     *     bears
     * @throws TooManyAttempts after many of those
     */
    public IssuedDocument verify(String typed, String address) {
        guessed.check(address);
        var code = VerificationCode.typed(typed)
                .orElseThrow(() -> RefusedRequest.invalid("code-malformed", "核验码是文书上的 26 位数字和字母，请核对后再输入"));
        var found = documents.byCode(code);
        if (found.isEmpty()) {
            guessed.count(address);
        }
        return found.orElseThrow(() -> RefusedRequest.notFound("code-unknown", "没有使用这个核验码的文书，请核对；核对无误的，文书可能是伪造的"));
    }
}
