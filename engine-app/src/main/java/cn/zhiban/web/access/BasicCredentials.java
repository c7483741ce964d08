package cn.zhiban.web.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.security.authentication.BadCredentialsException;

/** Username and password of HTTP Basic (RFC 7617), in UTF-8. */
record BasicCredentials(String username, String password) {

    /** @throws BadCredentialsException if it is not Base64 of {@code username:password} */
    static BasicCredentials read(String token) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadCredentialsException("not Base64", e);
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw new BadCredentialsException("no colon");
        }
        return new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + username.length() + "]";
    }
}
