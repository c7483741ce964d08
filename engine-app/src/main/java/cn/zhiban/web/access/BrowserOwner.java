package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import cn.zhiban.shared.Sha256;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Marks a browser with whoever signed in last, in a way that says nothing to others, so that what somebody had typed
 * when the session was over is never shown to the next person at the same machine.
 */
@Component
class BrowserOwner {

    private static final int KEY_BYTES = 32;

    private final byte[] key = KeyGenerators.secureRandom(KEY_BYTES).generateKey();

    void mark(HttpServletRequest request, HttpServletResponse response, SignedIn person) {
        set(request, response, HexFormat.of().formatHex(digest(person.actor().accountId())), -1);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", 0);
    }

    private byte[] digest(long accountId) {
        return Sha256.of(ByteBuffer.allocate(KEY_BYTES + Long.BYTES)
                .put(key)
                .putLong(accountId)
                .array());
    }

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, long maxAge) {
        var cookie = ResponseCookie.from(KeptInput.OWNER_COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
