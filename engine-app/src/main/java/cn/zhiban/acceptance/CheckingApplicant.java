package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.form.check.Checked;
import cn.zhiban.form.check.Checks;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Masking;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks who applies: a name, a mobile number, and either a credit code or an identity number with right check digits. */
@Component
class CheckingApplicant {

    private static final int LONGEST_NAME = 100;

    /**
     * @param errors receives what is wrong, by field
     * @return the applicant with every code in its one way of writing; only to be used when there are no errors
     */
    Applicant check(Applicant applicant, LocalDate asOf, Map<String, String> errors) {
        if (applicant == null) {
            errors.put("applicant", "请填写申请人");
            return null;
        }
        var name = applicant.name() == null ? "" : applicant.name().strip();
        var fault = name.isEmpty() ? "请填写申请人名称" : FreeText.fault(name, LONGEST_NAME);
        if (fault != null) {
            errors.put("applicant.name", fault);
        }
        var phone = value("applicant.phone", "mobile", applicant.phone(), asOf, errors);
        boolean firm = applicant.uscc() != null && !applicant.uscc().isBlank();
        boolean person = applicant.idNumber() != null && !applicant.idNumber().isBlank();
        if (firm == person) {
            errors.put("applicant.uscc", "单位填统一社会信用代码，个人填身份证号码，两者填一个");
            return null;
        }
        var uscc = firm ? value("applicant.uscc", "uscc", applicant.uscc(), asOf, errors) : null;
        var idNumber = person ? value("applicant.idNumber", "idNumber", applicant.idNumber(), asOf, errors) : null;
        return new Applicant(name, uscc, idNumber, phone);
    }

    /** As far as he says who he is: at the window and by phone one may ask without a name. */
    Applicant checkAnybody(Applicant told, LocalDate asOf, Map<String, String> errors) {
        var applicant = told == null ? new Applicant(null, null, null, null) : told;
        var name = isBlank(applicant.name()) ? Masking.ANONYMOUS : applicant.name();
        if (!isBlank(applicant.uscc()) || !isBlank(applicant.idNumber())) {
            return check(applicant, asOf, errors);
        }
        var fault = FreeText.fault(name.strip(), LONGEST_NAME);
        if (fault != null) {
            errors.put("applicant.name", fault);
        }
        var phone =
                isBlank(applicant.phone()) ? null : value("applicant.phone", "mobile", applicant.phone(), asOf, errors);
        return new Applicant(name.strip(), null, null, phone);
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    private String value(String field, String check, String typed, LocalDate asOf, Map<String, String> errors) {
        if (typed == null || typed.isBlank() || typed.length() > LONGEST_NAME) {
            errors.put(field, "请填写");
            return null;
        }
        var checked = Checks.named(check).orElseThrow().check(typed, asOf);
        if (checked instanceof Checked.Refused refused) {
            errors.put(field, refused.words());
            return null;
        }
        return ((Checked.Accepted) checked).value();
    }
}
