package cn.zhiban.commitment.review;

import cn.zhiban.commitment.Committer;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An enrolment for pre-examination of a firm of its own, with the letter or with all papers, and what is done with it. */
final class Enrolment {

    static final String REVIEW = "userTask_reviewSubstance";
    static final String DECIDE = "userTask_decide";
    static final String VERIFY = "userTask_verifyCommitment";

    private static final String ITEM = "/items/pre-examination-enrolment/commitment-letter";
    private static final String WAIVABLE = "normalityProof";

    final Committer firm;
    private final JdbcClient jdbc;
    private final Rest office;
    private final Map<String, Object> form = new LinkedHashMap<>(Map.of(
            "enrolmentKind", "first",
            "technicalField", "intelligentEquipment",
            "mainProducts", "仓储机器人的整机和路径规划软件",
            "filedLastYear", "no",
            "abnormalFilings", "no",
            "contactName", "林志远",
            "contactPhone", "13800000009",
            "deliveryMethod", "COUNTER",
            "truthful", true));
    private final List<String> deferred = new ArrayList<>();
    private boolean signed;
    String caseNo;

    private Enrolment(BeanFactory application, int port) {
        this.firm = Committer.firm(application, port);
        this.jdbc = application.getBean(JdbcClient.class);
        this.office = Rest.of(port);
    }

    static Enrolment of(BeanFactory application, int port) {
        return new Enrolment(application, port);
    }

    Enrolment with(String field, Object answer) {
        form.put(field, answer);
        return this;
    }

    Enrolment deferring(String material) {
        deferred.add(material);
        return this;
    }

    /** The letter takes the place of the proof. */
    Enrolment signed() {
        signed = true;
        return this;
    }

    Enrolment submitted(String... brought) {
        var materials = new ArrayList<Map<String, Object>>();
        for (var key : brought) {
            materials.add(Map.of(
                    "key",
                    key,
                    "uploadId",
                    firm.rest.upload(key + ".pdf", Papers.pdf()).text("uploadId")));
        }
        deferred.forEach(key -> materials.add(Map.of("key", key, "deferred", true)));
        var body = new HashMap<String, Object>(Map.of(
                "itemKey",
                "pre-examination-enrolment",
                "applicant",
                Map.of(
                        "name", firm.account.displayName(),
                        "uscc", firm.account.uscc(),
                        "phone", "13800000009"),
                "form",
                form,
                "materials",
                materials));
        if (signed) {
            materials.add(Map.of("key", WAIVABLE, "committed", true));
            body.put("commitment", letter());
        }
        var answer = firm.rest.post("/cases", body);
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        caseNo = answer.text("caseNo");
        return this;
    }

    Enrolment accepted() {
        done("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of());
        return this;
    }

    Enrolment approved() {
        done("examiner", DECIDE, "APPROVE", Map.of());
        return this;
    }

    Enrolment delivered() {
        done("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "COUNTER"));
        return this;
    }

    void claimed(String account, String task) {
        var staff = office.as(account);
        var answer = staff.post("/tasks/" + open(staff, task) + "/claim", Map.of());
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    void done(String account, String task, String outcome, Map<String, Object> answers) {
        var answer = ends(account, task, outcome, answers);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    Answer ends(String account, String task, String outcome, Map<String, Object> answers) {
        var staff = office.as(account);
        var id = open(staff, task);
        staff.post("/tasks/" + id + "/claim", Map.of());
        return staff.post("/tasks/" + id + "/complete", Map.of("outcome", outcome, "form", answers));
    }

    private String open(Rest staff, String key) {
        for (var queue : List.of("GROUP", "MINE")) {
            for (JsonNode task :
                    staff.get("/tasks?queue=" + queue + "&q=" + caseNo).body().path("items")) {
                if (task.path("taskKey").asText().equals(key)) {
                    return task.path("id").asText();
                }
            }
        }
        throw new AssertionError("no open " + key + " of " + caseNo);
    }

    Answer seen() {
        return firm.rest.get("/cases/" + caseNo);
    }

    Answer seenBy(String account) {
        return office.as(account).get("/cases/" + caseNo);
    }

    void brings(String material) {
        var upload = firm.rest.upload(material + ".pdf", Papers.pdf()).text("uploadId");
        var answer = firm.rest.post(
                "/cases/" + caseNo + "/papers",
                Map.of("materials", List.of(Map.of("key", material, "uploadId", upload))));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    /** The tasks that lay before somebody, in the order in which they came. */
    List<String> tasksThatWere() {
        return jdbc.sql("select s.element from step_visit s join case_file c on c.id = s.case_id"
                        + " where c.case_no = ? and s.element like 'userTask%' order by s.id")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private Map<String, Object> letter() {
        var text = firm.rest.get(ITEM);
        jdbc.sql("delete from confirmation_code where account_id = ?")
                .param(firm.account.id())
                .update();
        firm.rest.post(ITEM + "/code", Map.of());
        var code = jdbc.sql("select substring(words from '[0-9]{6}') from message where account_id = ?"
                        + " and topic = 'commitment-code' order by id desc limit 1")
                .param(firm.account.id())
                .query(String.class)
                .single();
        return Map.of(
                "letterVersion", text.body().path("version").asInt(),
                "digest", text.text("digest"),
                "confirmationCode", code,
                "signatory", Map.of("name", "赵一鸣", "capacity", "LEGAL_REPRESENTATIVE"));
    }
}
