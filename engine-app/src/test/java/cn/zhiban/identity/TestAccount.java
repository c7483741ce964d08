package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.web.Browser;

/**
 * An account made for one test.
 *
 * @param authorization a header's value that signs in a REST call of it
 */
public record TestAccount(Account account, String password, String authorization) {

    public Actor actor() {
        return account.actor();
    }

    /** Signed in. */
    public Browser browser(int port) {
        var browser = new Browser(port);
        browser.signIn(username(), password);
        return browser;
    }

    public String username() {
        return account.username();
    }
}
