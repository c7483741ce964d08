package cn.zhiban.authorisation;

import cn.zhiban.identity.TestAccount;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import cn.zhiban.web.Browser;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** A firm with its agency, both made for one test. */
public final class Principal {

    private final TestAccount firm;
    private final TestAccount agency;
    private final Rest office;
    private final int port;

    private Principal(TestAccount firm, TestAccount agency, int port) {
        this.firm = firm;
        this.agency = agency;
        this.office = Rest.of(port);
        this.port = port;
    }

    public static Principal in(BeanFactory application, int port) {
        var accounts = TestAccounts.in(application);
        return new Principal(
                accounts.reachable(accounts.enterprise(Codes.uscc())), accounts.agency(Codes.uscc()), port);
    }

    public Rest itself() {
        return office.as(firm.username(), firm.password());
    }

    public Rest agent() {
        return office.as(agency.username(), agency.password());
    }

    public Browser browser() {
        return firm.browser(port);
    }

    public Browser agentsBrowser() {
        return agency.browser(port);
    }

    public TestAccount firm() {
        return firm;
    }

    public TestAccount agency() {
        return agency;
    }

    /** @param item null for every item */
    public Map<String, Object> wish(String item, String from, String until) {
        var wish = new HashMap<String, Object>();
        wish.put("agent", agency.username());
        wish.put("itemKey", item);
        wish.put("from", from);
        wish.put("until", until);
        return wish;
    }

    public Rest.Answer authorises(String item, String from, String until) {
        return itself().post("/authorisations", wish(item, from, until));
    }

    /** Of the firm, whoever sends it. */
    public PledgeApplication application() {
        return PledgeApplication.complete()
                .applicant("name", firm.account().displayName())
                .applicant("uscc", firm.account().uscc());
    }

    public Rest.Answer agentApplies() {
        return agent().post("/cases", application().body(agent()));
    }
}
