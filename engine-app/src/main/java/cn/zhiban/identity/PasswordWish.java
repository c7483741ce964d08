package cn.zhiban.identity;

/**
 * What somebody types to get another password.
 *
 * @param current the one until now
 * @param repeated the new one again, against slips of the hand; programs give it twice
 */
public record PasswordWish(String current, String password, String repeated) {

    public PasswordWish {
        current = current == null ? "" : current;
    }

    /** Without anything, for it is easily logged by mistake. */
    @Override
    public String toString() {
        return "PasswordWish";
    }
}
