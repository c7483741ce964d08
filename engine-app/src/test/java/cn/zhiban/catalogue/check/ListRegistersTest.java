package cn.zhiban.catalogue.check;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check asks what the application answers, judges what the register tells, and waives what it may. */
class ListRegistersTest {

    private static final String WAIVER = "waiver: ISSUED_BY_GOVERNMENT";

    private PlantedItem list;

    @BeforeEach
    void takesAnItemThatAsksRegisters() {
        list = PlantedItem.shipped("fee-reduction-filing").in("item.yaml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISSUED_BY_GOVERNMENT", "DATA_SHARING"})
    void letsARegisterTakeThePlaceOfAPaperOfTheGovernment(String waiver) {
        list.replacing("waives: taxReturn", "waives: taxReturn\n    waiver: " + waiver)
                .hasNoFindings();
    }

    @Test
    void refusesAWaiverThatIsNotKnown() {
        list.replacing(WAIVER, "waiver: HEARSAY").isRefusedAt("/checks/0/waiver", "不符合格式");
    }

    @Test
    void refusesAPaperOfTheApplicantAsOneOfTheGovernment() {
        list.replacing("source: GOVERNMENT", "source: APPLICANT").isRefusedAt("/checks/0/waiver", "不是政务部门核发的");
    }

    @Test
    void refusesAnElectronicCertificateOfAnotherRegister() {
        list.replacing(WAIVER, "waiver: E_CERTIFICATE").isRefusedAt("/checks/0/waiver", "企业登记系统没有电子证照");
    }

    @Test
    void refusesAMaterialThatIsNotThere() {
        list.replacing("waives: taxReturn", "waives: nothing").isRefusedAt("/checks/1/waives", "没有这份材料");
    }

    @Test
    void refusesToWaiveByAPublicRegister() {
        list.replacing("register: BUSINESS", "register: PATENT").isRefusedAt("/checks/0/waives", "说的不是申请人");
    }

    @Test
    void refusesACheckThatIsThereTwice() {
        list.replacing("- key: taxableIncome", "- key: licence").isRefusedAt("/checks/1/key", "重复");
    }

    @Test
    void refusesAnAnswerThatNobodyIsAskedFor() {
        list.replacing("taxYear: incomeYear", "taxYear: birthYear").isRefusedAt("/checks/1/asks", "birthYear");
    }

    @Test
    void refusesAConditionOnWhatTheRegisterDoesNotTell() {
        list.replacing("registrationStatus = ", "taxYear = ").isRefusedAt("/checks/0/holds", "没有 taxYear 这一项");
    }
}
