package cn.zhiban.identity;

import cn.zhiban.shared.Actor;

/**
 * An account made for one test.
 *
 * @param authorization a header's value that signs in a REST call of it
 */
public record TestAccount(Account account, String password, String authorization) {

    public Actor actor() {
        return account.actor();
    }

    public String username() {
        return account.username();
    }
}
