package cn.zhiban.commitment;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.BeanFactory;

/** A case whose letter took the place of the identity papers, delivered, and what is found out about it afterwards. */
public final class VerifiedCase {

    public static final String VERIFY = "userTask_verifyCommitment";
    public static final String JUDGE = "userTask_judgeRectification";
    public static final String DECIDE = "userTask_decideRevocation";

    /** What the shipped table plans for low risk. */
    private static final String PLANNED = "WRITTEN,NETWORK";

    private static final String TABLE = "plan-verification.dmn";

    public final Committer firm;
    public final String caseNo;
    private final Rest office;

    private VerifiedCase(BeanFactory application, int port, Function<Committer, String> submitting) {
        this.office = Rest.of(port);
        this.firm = Committer.firm(application, port);
        this.caseNo = submitting.apply(firm);
    }

    /** The shipped item, of whose commitments that share is verified. */
    public static void publish(BeanFactory application, int sharePercent) {
        publish(application, sharePercent, PLANNED);
    }

    /** Likewise, verified by those methods. */
    static void publish(BeanFactory application, int sharePercent, String methods) {
        application.getBean(PublishingItem.class).publish(item(sharePercent, methods), Actor.SYSTEM);
    }

    public static ItemBundle item(int sharePercent) {
        return item(sharePercent, PLANNED);
    }

    private static ItemBundle item(int sharePercent, String methods) {
        var shipped = ShippedItems.all().stream()
                .filter(item -> item.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow();
        var files = new TreeMap<>(shipped.files());
        var table = new String(files.get(TABLE), StandardCharsets.UTF_8);
        var changed = table.replace("<text>20</text>", "<text>" + sharePercent + "</text>")
                .replace("<text>\"" + PLANNED + "\"</text>", "<text>\"" + methods + "\"</text>");
        if (changed.equals(table)) {
            throw new AssertionError("the table has no such share");
        }
        files.put(TABLE, changed.getBytes(StandardCharsets.UTF_8));
        return new ItemBundle(PledgeApplication.ITEM, files);
    }

    public static VerifiedCase submitted(BeanFactory application, int port) {
        return new VerifiedCase(application, port, Committer::submitted);
    }

    /** Approved and delivered. */
    public static VerifiedCase delivered(BeanFactory application, int port) {
        return delivered(new VerifiedCase(application, port, Committer::submitted));
    }

    /** The same before that material has come. */
    public static VerifiedCase deliveredPromising(BeanFactory application, int port, String later) {
        return delivered(new VerifiedCase(application, port, firm -> firm.submittedPromising(later)));
    }

    /** Goes on with what was submitted until it is delivered. */
    VerifiedCase delivered() {
        return delivered(this);
    }

    private static VerifiedCase delivered(VerifiedCase one) {
        one.done("clerk", "userTask_reviewMaterials", "ACCEPT", Map.of());
        one.done("examiner", "userTask_decide", "APPROVE", Map.of());
        one.done("clerk", "userTask_deliverResult", "DELIVER", Map.of("method", "COUNTER"));
        return one;
    }

    public VerifiedCase rectifying() {
        done("examiner", VERIFY, "RECTIFY", rectification());
        return this;
    }

    public VerifiedCase hearing() {
        done("examiner", VERIFY, "REVOKE", falsehood());
        return this;
    }

    public static Map<String, Object> fulfilled() {
        return Map.of("verificationMethod", "NETWORK", "words", "登记状态和证件均有效");
    }

    public static Map<String, Object> rectification() {
        return Map.of(
                "verificationMethod", "WRITTEN",
                "words", "营业执照已经过期",
                "rectificationDemand", "换领营业执照并提交复印件",
                "findingBasis", "告知承诺书“办理条件”第一项");
    }

    public static Map<String, Object> falsehood() {
        return Map.of(
                "verificationMethod", "NETWORK",
                "words", "承诺的身份信息与登记不符",
                "findingBasis", "国办发〔2020〕42号；告知承诺书“不实承诺的后果”");
    }

    public static Map<String, Object> revocation() {
        return Map.of("words", "陈述申辩不能成立，承诺不实", "findingBasis", "国办发〔2020〕42号");
    }

    /** Ends the open task; it must succeed. */
    public void done(String account, String task, String outcome, Map<String, Object> form) {
        var answer = ends(account, task, outcome, form);
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
    }

    public Answer ends(String account, String task, String outcome, Map<String, Object> form) {
        var staff = office.as(account);
        var id = task(staff, task);
        staff.post("/tasks/" + id + "/claim", Map.of());
        return staff.post("/tasks/" + id + "/complete", Map.of("outcome", outcome, "form", form));
    }

    private String task(Rest staff, String key) {
        for (var queue : new String[] {"GROUP", "MINE"}) {
            for (JsonNode task :
                    staff.get("/tasks?queue=" + queue + "&q=" + caseNo).body().path("items")) {
                if (task.path("taskKey").asText().equals(key)) {
                    return task.path("id").asText();
                }
            }
        }
        throw new AssertionError("no open " + key + " of " + caseNo);
    }

    public Answer states(Map<String, Object> statement) {
        return firm.rest.post("/cases/" + caseNo + "/statements", statement);
    }

    public Answer seen() {
        return firm.rest.get("/cases/" + caseNo);
    }
}
