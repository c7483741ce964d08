package cn.zhiban.identity;

import cn.zhiban.shared.Masking;
import java.util.UUID;

/**
 * How the holder of an account has opened it.
 *
 * @param token of the form: however often it is sent, it opens one account
 * @param contactName whom to ask for at an organisation, null for a person
 * @param consentVersion of the text on personal data that was agreed to
 * @param consentSha256 of that text, in hexadecimal digits
 */
public record Registration(UUID token, String contactName, String consentVersion, String consentSha256) {

    @Override
    public String toString() {
        return "Registration[" + token + ", " + Masking.name(contactName) + ", " + consentVersion + "]";
    }
}
