package cn.zhiban.document.rendering;

import cn.zhiban.document.VerificationCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where a document is verified. */
@Component
class VerificationAddress {

    private final String baseUrl;

    /** @param baseUrl where people reach the platform; empty where nobody has said */
    VerificationAddress(@Value("${zhiban.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /** What the QR code says: the address of the document's own page, or the code alone. */
    String of(VerificationCode code) {
        return baseUrl.isEmpty() ? code.text() : baseUrl + "/verify/" + code.text();
    }

    /** Where one types the code in; empty where nobody has said. */
    String page() {
        return baseUrl.isEmpty() ? "" : baseUrl + "/verify";
    }
}
