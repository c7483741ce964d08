package cn.zhiban.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who sees a case that the window has entered for somebody. */
@ZhibanTest
class OwningCaseIT {

    private static final String ID_NUMBER_OF_CITIZEN1 = "44010619900307001X";
    private static final String ID_NUMBER_OF_NOBODY = "440106199003070028";

    @LocalServerPort
    private int port;

    private Rest clerk;
    private Rest citizen;

    @BeforeEach
    void opensTheOffice() {
        clerk = Rest.of(port).as("clerk");
        citizen = Rest.of(port).as("citizen1");
    }

    @Test
    void aPersonSeesTheCaseThatTheWindowEnteredForIt() {
        var caseNo = enteredFor(ID_NUMBER_OF_CITIZEN1);

        assertThat(citizen.get("/cases/" + caseNo).status()).isEqualTo(200);
        assertThat(Rest.of(port).as("company1").get("/cases/" + caseNo).status())
                .isEqualTo(404);
        assertThat(clerk.get("/cases/" + caseNo).status()).isEqualTo(200);
    }

    @Test
    void theCaseOfAPersonWithoutAnAccountIsSeenByTheOfficeAlone() {
        var caseNo = enteredFor(ID_NUMBER_OF_NOBODY);

        assertThat(citizen.get("/cases/" + caseNo).status()).isEqualTo(404);
        assertThat(clerk.get("/cases/" + caseNo).status()).isEqualTo(200);
    }

    private String enteredFor(String idNumber) {
        return PledgeApplication.complete()
                .applicant("uscc", null)
                .applicant("name", "陈晓岚")
                .applicant("idNumber", idNumber)
                .submittedBy(clerk);
    }
}
