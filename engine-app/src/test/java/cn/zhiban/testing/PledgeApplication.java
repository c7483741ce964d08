package cn.zhiban.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds applications for the registration of a patent pledge, complete unless something is taken away. */
public final class PledgeApplication {

    public static final String ITEM = "patent-pledge-registration";

    /** A document of one empty page. */
    public static final byte[] PDF = Papers.pdf();

    private final Map<String, Object> form = new LinkedHashMap<>();
    private final Map<String, Object> applicant = new LinkedHashMap<>();
    private final List<String> materials =
            new ArrayList<>(List.of("applicationForm", "pledgeContract", "identityProofs"));

    private PledgeApplication() {}

    public static PledgeApplication complete() {
        var built = new PledgeApplication();
        built.applicant.putAll(Map.of("name", "广州云岭智能科技有限公司", "uscc", "91440101MA5A00013Q", "phone", "13800000001"));
        built.with("pledgorKind", "organisation")
                .with("pledgorName", "广州云岭智能科技有限公司")
                .with("pledgorUscc", "91440101MA5A00013Q")
                .with("pledgorAddress", "广州市天河区示例路 1 号")
                .with("pledgorContactName", "王小明")
                .with("pledgorContactPhone", "13800000001")
                .with("pledgeeName", "广州示例银行股份有限公司天河支行")
                .with("pledgeeUscc", "91440101MA5A00021K")
                .with("pledgeeAddress", "广州市天河区示例路 2 号")
                .with("pledgeeContactName", "李晓红")
                .with("pledgeeContactPhone", "13800000002")
                .with("patentNumbers", "ZL202010123456.2")
                .with("patentNames", "一种智能传感装置")
                .with("jointOwners", "no")
                .with("debtKind", "loan")
                .with("securedAmount", 3500000)
                .with("debtTermStart", "2026-03-01")
                .with("debtTermEnd", "2027-02-28")
                .with("pledgeContractDate", "2026-02-27")
                .with("valued", "no")
                .with("agent", "no")
                .with("deliveryMethod", "INBOX")
                .with("truthful", true);
        return built;
    }

    public PledgeApplication with(String field, Object answer) {
        form.put(field, answer);
        return this;
    }

    public PledgeApplication without(String material) {
        materials.remove(material);
        return this;
    }

    public PledgeApplication applicant(String field, String value) {
        applicant.put(field, value);
        return this;
    }

    public Map<String, Object> form() {
        return form;
    }

    /** The body of {@code POST /cases}, after its files were uploaded by the same account. */
    public Map<String, Object> body(Rest applicantClient) {
        var sent = materials.stream()
                .map(key -> Map.of(
                        "key",
                        key,
                        "uploadId",
                        applicantClient.upload(key + ".pdf", PDF).text("uploadId")))
                .toList();
        return Map.of("itemKey", ITEM, "applicant", applicant, "form", form, "materials", sent);
    }

    /** The same with files that were uploaded before. */
    public Map<String, Object> body(String uploadId) {
        var sent = materials.stream()
                .map(key -> Map.of("key", key, "uploadId", uploadId))
                .toList();
        return Map.of("itemKey", ITEM, "applicant", applicant, "form", form, "materials", sent);
    }

    /** Submits and gives the number of the case. */
    public String submittedBy(Rest applicantClient) {
        var answer = applicantClient.post("/cases", body(applicantClient));
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.text("caseNo");
    }
}
