package cn.zhiban.identity;

/**
 * A key at the only moment at which its secret is known.
 *
 * @param secret {@code zb_} and 256 random bits in Base64url
 */
public record IssuedApiKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "IssuedApiKey[" + key.id() + "]";
    }
}
