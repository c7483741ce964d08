package cn.zhiban.catalogue.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.Rest;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A firm that applies for the item that {@code ./zhiban new-item} lays for a commitment, and signs its letter. */
final class SigningFirm {

    private static final String PHONE = "13800000009";

    private final JdbcClient jdbc;
    private final String itemKey;
    private final String letter;
    private final String uscc = Codes.uscc();
    private final TestAccount account;
    private final Rest rest;

    SigningFirm(ApplicationContext application, int port, String itemKey) {
        this.jdbc = application.getBean(JdbcClient.class);
        this.itemKey = itemKey;
        this.letter = "/items/" + itemKey + "/commitment-letter";
        this.account = TestAccounts.in(application).enterprise(uscc);
        this.rest = Rest.of(port).as(account.username(), account.password());
        application.getBean(ChangingContact.class).change(account.actor(), "王小明", PHONE, "signer@example.com");
    }

    /**
     * @param waived the paper in whose place the letter stands
     * @param deferred the paper that comes later
     * @return the number of the case
     */
    String submits(String waived, String deferred) {
        var form = rest.upload("form.pdf", Papers.pdf()).text("uploadId");
        var answer = rest.post(
                "/cases",
                Map.of(
                        "itemKey", itemKey,
                        "applicant", Map.of("name", account.account().displayName(), "uscc", uscc, "phone", PHONE),
                        "form", answers(),
                        "materials",
                                List.of(
                                        Map.of("key", "applicationForm", "uploadId", form),
                                        Map.of("key", waived, "committed", true),
                                        Map.of("key", deferred, "deferred", true)),
                        "commitment", signed()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.text("caseNo");
    }

    /** The state of a material of the case. */
    String material(String caseNo, String key) {
        var materials = rest.get("/cases/" + caseNo).body().path("materials");
        return StreamSupport.stream(materials.spliterator(), false)
                .filter(material -> material.path("key").asText().equals(key))
                .map(material -> material.path("state").asText())
                .findFirst()
                .orElse("none");
    }

    /** @return the status of the case */
    String withdraws(String caseNo) {
        return rest.post("/cases/" + caseNo + "/withdraw", Map.of("reason", "改日再办"))
                .text("status");
    }

    private Map<String, Object> signed() {
        var shown = rest.get(letter);
        return Map.of(
                "letterVersion", shown.body().path("version").asInt(),
                "digest", shown.text("digest"),
                "confirmationCode", confirmationCode(),
                "signatory", Map.of("name", "赵一鸣", "capacity", "LEGAL_REPRESENTATIVE"));
    }

    private String confirmationCode() {
        assertThat(rest.post(letter + "/code", Map.of()).status()).isEqualTo(200);
        return jdbc.sql("select substring(words from '[0-9]{6}') from message where account_id = ?"
                        + " and topic = 'commitment-code' order by id desc limit 1")
                .param(account.account().id())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> answers() {
        return Map.of(
                "contactName", "王小明",
                "contactPhone", PHONE,
                "agent", "yes",
                "agentName", "林嘉怡",
                "deliveryMethod", "INBOX",
                "truthful", true);
    }
}
