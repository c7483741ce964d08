package cn.zhiban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Rest.Answer;
import java.util.List;
import java.util.Map;

/** Filings for reduced fees, as a firm or an institution sends them. */
public final class FeeReduction {

    public static final String ITEM = "fee-reduction-filing";

    private FeeReduction() {}

    /** Of a firm, without any paper. */
    public static Map<String, Object> of(String name, String uscc) {
        return of("enterprise", name, uscc);
    }

    public static Map<String, Object> ofCompany1() {
        return of("广州云岭智能科技有限公司", "91440101MA5A00013Q");
    }

    /** Of an institution, without any paper. */
    public static Map<String, Object> ofInstitution(String name, String uscc) {
        return of("institution", name, uscc);
    }

    private static Map<String, Object> of(String kind, String name, String uscc) {
        return Map.of(
                "itemKey", ITEM,
                "applicant", Map.of("name", name, "uscc", uscc, "phone", "13800000001"),
                "form",
                        Map.of(
                                "applicantKind",
                                kind,
                                "incomeYear",
                                2025,
                                "contactName",
                                "林志远",
                                "deliveryMethod",
                                "INBOX",
                                "truthful",
                                true),
                "materials", List.of());
    }

    /** @return the number of the case */
    public static String submit(Rest company, Map<String, Object> application) {
        Answer answer = company.post("/cases", application);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("caseNo");
    }
}
