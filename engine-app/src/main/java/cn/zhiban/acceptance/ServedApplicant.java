package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.catalogue.Guide;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;

/** Whether an item serves whoever applies (服务对象): persons and organisations are told apart by the number that they give. */
final class ServedApplicant {

    /** Why not, at the field of the number that says who it is. */
    record Unserved(String field, String words) {

        /** @param errors everything that is wrong, this included */
        RefusedRequest refused(Map<String, String> errors) {
            return new RefusedRequest(RefusedRequest.Kind.INVALID, "applicant-not-served", words, errors);
        }
    }

    private ServedApplicant() {}

    /** Empty where the item serves the applicant, and where nobody can tell which of the two it is. */
    static Optional<Unserved> refusal(Guide guide, Applicant applicant) {
        boolean person = applicant != null && isGiven(applicant.idNumber());
        boolean organisation = applicant != null && isGiven(applicant.uscc());
        if (person == organisation || guide.serves(person)) {
            return Optional.empty();
        }
        return Optional.of(
                person
                        ? new Unserved("applicant.idNumber", "本事项的服务对象是" + guide.served() + "，个人不能申请")
                        : new Unserved("applicant.uscc", "本事项的服务对象是" + guide.served() + "，单位不能申请"));
    }

    private static boolean isGiven(String number) {
        return number != null && !number.isBlank();
    }
}
