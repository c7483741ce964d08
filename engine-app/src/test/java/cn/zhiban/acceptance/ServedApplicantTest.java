package cn.zhiban.acceptance;

import static cn.zhiban.catalogue.ServiceObject.ENTERPRISE;
import static cn.zhiban.catalogue.ServiceObject.INSTITUTION;
import static cn.zhiban.catalogue.ServiceObject.NATURAL_PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.acceptance.ServedApplicant.Unserved;
import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.catalogue.Guide;
import cn.zhiban.catalogue.ServiceObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServedApplicantTest {

    private static final Applicant FIRM = new Applicant("某公司", "91440101MA5A00013Q", null, "13800000001");
    private static final Applicant PERSON = new Applicant("某人", null, "44010619900307001X", "13800000004");

    @Test
    void aPersonIsNotServedWhereOrganisationsAloneAre() {
        assertThat(refusal(PERSON, ENTERPRISE, INSTITUTION))
                .contains(new Unserved("applicant.idNumber", "本事项的服务对象是企业法人、事业法人，个人不能申请"));
        assertThat(refusal(FIRM, ENTERPRISE, INSTITUTION)).isEmpty();
    }

    @Test
    void anOrganisationIsNotServedWherePersonsAloneAre() {
        assertThat(refusal(FIRM, NATURAL_PERSON)).contains(new Unserved("applicant.uscc", "本事项的服务对象是自然人，单位不能申请"));
        assertThat(refusal(PERSON, NATURAL_PERSON)).isEmpty();
    }

    @Test
    void bothAreServedWhereBothAreNamed() {
        assertThat(refusal(FIRM, NATURAL_PERSON, ENTERPRISE)).isEmpty();
        assertThat(refusal(PERSON, NATURAL_PERSON, ENTERPRISE)).isEmpty();
    }

    @Test
    void whoGivesNoNumberOrBothIsNotJudgedByThem() {
        assertThat(refusal(null, ENTERPRISE)).isEmpty();
        assertThat(refusal(new Applicant("匿名", null, " ", null), ENTERPRISE)).isEmpty();
        assertThat(refusal(new Applicant("两个", FIRM.uscc(), PERSON.idNumber(), null), ENTERPRISE))
                .isEmpty();
    }

    private static Optional<Unserved> refusal(Applicant applicant, ServiceObject... served) {
        var guide = new Guide(
                List.of(),
                List.of(served),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return ServedApplicant.refusal(guide, applicant);
    }
}
