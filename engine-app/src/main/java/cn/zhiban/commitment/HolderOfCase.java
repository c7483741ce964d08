package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.identity.FieldCipher;
import org.springframework.stereotype.Component;

/** By which code the applicant of a case is known to credit: 统一社会信用代码, or 居民身份证号码 of a person. */
@Component
public class HolderOfCase {

    private final FieldCipher cipher;

    HolderOfCase(FieldCipher cipher) {
        this.cipher = cipher;
    }

    public String code(CaseFile about) {
        return about.applicantUscc() != null
                ? about.applicantUscc()
                : cipher.open(about.applicantIdNumberEnc(), SealedApplicant.ID_NUMBER);
    }
}
