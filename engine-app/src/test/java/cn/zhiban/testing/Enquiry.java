package cn.zhiban.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Questions put to the office. */
public final class Enquiry {

    public static final String ITEM = "ip-information-enquiry";

    private Enquiry() {}

    /** As company1 asks online. */
    public static Map<String, Object> online(String question) {
        return of(Map.of("name", "广州云岭智能科技有限公司", "uscc", "91440101MA5A00013Q", "phone", "13800000001"), question, null);
    }

    /** As a clerk writes it down. */
    public static Map<String, Object> taken(String channel, Map<String, Object> asker, String question) {
        return of(asker, question, channel);
    }

    private static Map<String, Object> of(Map<String, Object> asker, String question, String channel) {
        var body = new LinkedHashMap<String, Object>();
        body.put("itemKey", ITEM);
        body.put("applicant", asker);
        body.put("form", Map.of("topic", "trademark", "question", question));
        if (channel != null) {
            body.put("channel", channel);
        }
        return body;
    }

    /** @return the number of the case */
    public static String asked(Rest who, Map<String, Object> body) {
        var answer = who.post("/cases", body);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("caseNo");
    }

    /** @return the id of the one task of the case that the reader sees */
    public static String task(Rest staff, String caseNo) {
        var mine = staff.get("/tasks?queue=mine&q=" + caseNo).text("items/0/id");
        return mine.isEmpty() ? staff.get("/tasks?q=" + caseNo).text("items/0/id") : mine;
    }

    /** Claimed and answered. */
    public static void answered(Rest clerk, String caseNo, String words, boolean propose) {
        var task = task(clerk, caseNo);
        assertThat(clerk.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        var done = clerk.post(
                "/tasks/" + task + "/complete",
                Map.of("outcome", "ANSWER", "form", Map.of("words", words, "proposePublication", propose)));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
    }
}
