package cn.zhiban.identity;

/** An account together with what its password is checked against; stays inside this module. */
record StoredAccount(Account account, String passwordHash) {

    boolean isUsable() {
        return account.enabled();
    }

    SignedIn signedIn() {
        return new SignedIn(account.actor(), passwordHash);
    }

    @Override
    public String toString() {
        return "StoredAccount[" + account.username() + "]";
    }
}
