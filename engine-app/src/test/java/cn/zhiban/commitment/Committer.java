package cn.zhiban.commitment;

import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Rest.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An applicant of its own for each test, who signs instead of bringing the identity papers. */
public final class Committer {

    public static final String PAPER = "identityProofs";
    static final String LETTER = "/items/" + PledgeApplication.ITEM + "/commitment-letter";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PHONE = "13800000009";

    public final Account account;
    final String code;
    public final Rest rest;

    private final JdbcClient jdbc;

    private Committer(BeanFactory application, int port, NewAccount wanted, String code) {
        this.account = application.getBean(Accounts.class).create(wanted, Actor.SYSTEM);
        this.code = code;
        this.rest = Rest.of(port).as(account.username());
        this.jdbc = application.getBean(JdbcClient.class);
        application.getBean(ChangingContact.class).change(account.actor(), "王小明", PHONE, "signer@example.com");
    }

    public static Committer firm(BeanFactory application, int port) {
        var code = Codes.uscc();
        return new Committer(application, port, NewAccount.enterprise(name(), "demo", "广州承诺科技有限公司", code, PHONE), code);
    }

    static Committer agency(BeanFactory application, int port) {
        var code = Codes.uscc();
        return new Committer(application, port, NewAccount.agent(name(), "demo", "广州代理有限公司", code, PHONE), code);
    }

    static Committer person(BeanFactory application, int port) {
        var code = Codes.idNumber();
        return new Committer(application, port, NewAccount.person(name(), "demo", "陈小兰", code, PHONE), code);
    }

    private static String name() {
        return "committer-" + COUNT.incrementAndGet();
    }

    /** Asks for a code and reads it where a demo shows the mail. */
    String confirmationCode() {
        jdbc.sql("delete from confirmation_code where account_id = ?")
                .param(account.id())
                .update();
        var sent = rest.post(LETTER + "/code", Map.of());
        if (sent.status() != 200) {
            throw new AssertionError(sent);
        }
        return jdbc.sql("select substring(words from '[0-9]{6}') from message where account_id = ?"
                        + " and topic = 'commitment-code' order by id desc limit 1")
                .param(account.id())
                .query(String.class)
                .single();
    }

    /** What is sent of a letter that was read and signed, with a fresh code. */
    public Map<String, Object> signed() {
        var letter = rest.get(LETTER);
        var commitment = new HashMap<String, Object>();
        commitment.put("letterVersion", letter.body().path("version").asInt());
        commitment.put("digest", letter.text("digest"));
        commitment.put("confirmationCode", confirmationCode());
        commitment.put("signatory", signatory());
        return commitment;
    }

    Map<String, Object> signatory() {
        return account.uscc() == null
                ? Map.of("name", account.displayName(), "capacity", "SELF")
                : Map.of("name", "赵一鸣", "capacity", "LEGAL_REPRESENTATIVE");
    }

    PledgeApplication application() {
        var application = PledgeApplication.complete()
                .without(PAPER)
                .applicant("name", account.displayName())
                .applicant("phone", PHONE);
        return account.uscc() == null
                ? application.applicant("uscc", null).applicant("idNumber", code)
                : application.applicant("uscc", code);
    }

    Map<String, Object> body(Map<String, Object> commitment) {
        return body(application(), commitment);
    }

    Map<String, Object> body(PledgeApplication application, Map<String, Object> commitment) {
        var body = new HashMap<>(application.body(rest));
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", PAPER, "committed", true));
        body.put("materials", materials);
        if (commitment != null) {
            body.put("commitment", commitment);
        }
        return body;
    }

    public Answer submits(Map<String, Object> commitment) {
        return rest.post("/cases", body(commitment));
    }

    /** @return the number of the case */
    public String submitted() {
        return taken(body(signed()));
    }

    /** By an agent who brings that material later. */
    public String submittedPromising(String later) {
        var application = application()
                .with("agent", "yes")
                .with("agentName", "广州示例专利代理有限公司")
                .with("agentPhone", "13800000003");
        var body = body(application, signed());
        var materials = new ArrayList<Object>((List<?>) body.get("materials"));
        materials.add(Map.of("key", later, "deferred", true));
        body.put("materials", materials);
        return taken(body);
    }

    private String taken(Map<String, Object> body) {
        var answer = rest.post("/cases", body);
        if (answer.status() != 201) {
            throw new AssertionError(answer);
        }
        return answer.text("caseNo");
    }

    /** The material of a case, as the answer shows it. */
    JsonNode paper(String caseNo) {
        for (var one : rest.get("/cases/" + caseNo).body().path("materials")) {
            if (one.path("key").asText().equals(PAPER)) {
                return one;
            }
        }
        throw new AssertionError("no such material");
    }
}
