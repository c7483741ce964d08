package cn.zhiban.commitment;

import static cn.zhiban.commitment.Committer.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.testing.Shipped;
import cn.zhiban.web.Browser;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A letter belongs to one version of its item: another one is signed anew, and what was signed stays as it was. */
@ZhibanTest(properties = "zhiban.test=outdated-letter") // a database of its own: it publishes versions
class OutdatedLetterIT {

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory application;

    @Autowired
    private PublishingItem publishing;

    @Test
    void anOlderLetterIsRefusedAndASignedOneStaysAsItWas() {
        var firm = Committer.firm(application, port);
        var caseNo = firm.submitted();
        var old = firm.signed();

        publish("commitment.letter.md", "3 个工作日内告知", "2 个工作日内告知");

        var refused = firm.submits(old);
        assertThat(refused.text("code")).isEqualTo("letter-outdated");
        assertThat(refused.text("detail")).contains("请重新阅读");
        assertThat(Rest.of(port).get(LETTER).text("text")).contains("2 个工作日内告知");
        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);
        var browser = new Browser(port);
        browser.signIn(firm.account.username(), "demo");
        assertThat(browser.get("/my/cases/" + caseNo + "/letter").body())
                .contains("3 个工作日内告知", "与下面的全文一致", (String) old.get("digest"))
                .doesNotContain("2 个工作日内告知");
    }

    @Test
    void aLetterThatDidNotChangeStaysValidOverANewVersionOfTheItem() {
        var firm = Committer.firm(application, port);
        publish("item.yaml", "riskClass: LOW", "riskClass: MEDIUM");
        var read = firm.signed();
        publish("item.yaml", "alias: 专利质押、", "alias: 专利权质押、");

        var answer = firm.submits(read);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        var signed = firm.rest.get("/cases/" + answer.text("caseNo"));
        assertThat(signed.text("letters/0/version"))
                .isEqualTo(read.get("letterVersion").toString());
        assertThat(signed.text("letters/0/digest")).isEqualTo(read.get("digest"));
    }

    @Test
    void theTableThatHoldsIsTheOneThatWasPublishedWithTheItem() {
        var firm = Committer.firm(application, port);
        publish("item.yaml", "riskClass: LOW", "riskClass: HIGH");

        var refused = firm.submits(firm.signed());

        assertThat(refused.text("code")).isEqualTo("commitment-not-offered");
        assertThat(refused.text("detail")).contains("风险较大").doesNotContain("依据的记录");
        publish("item.yaml", "riskClass: LOW", "riskClass: MEDIUM");
        assertThat(firm.submits(firm.signed()).status()).isEqualTo(201);
    }

    private void publish(String file, String from, String to) {
        var files = new TreeMap<>(Shipped.pledge().files());
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(before).contains(from);
        files.put(file, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
        publishing.publish(new ItemBundle(PledgeApplication.ITEM, files), Actor.SYSTEM);
    }
}
