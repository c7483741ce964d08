package cn.zhiban.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Credentials that were right a moment ago, in memory, as a digest under a key that dies with the process. At most
 * {@value #MOST} of them, each for five minutes of machine time.
 */
@Component
class RecentPasswords {

    static final Duration KEPT = Duration.ofMinutes(5);
    static final int MOST = 10_000;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
    private final SecretKeySpec salt;
    private final Clock machine;

    RecentPasswords() {
        this(Clock.systemUTC());
    }

    RecentPasswords(Clock machine) {
        this.machine = machine;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        salt = new SecretKeySpec(random, "HmacSHA256");
    }

    Optional<SignedIn> find(String username, String password) {
        return Optional.ofNullable(remembered.get(digest(username, password)))
                .filter(entry -> machine.instant().isBefore(entry.until()))
                .map(Remembered::signedIn);
    }

    void remember(String username, String password, SignedIn signedIn) {
        Instant now = machine.instant();
        remembered.values().removeIf(entry -> !now.isBefore(entry.until()));
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        remembered.put(digest(username, password), new Remembered(signedIn, now.plus(KEPT)));
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance(salt.getAlgorithm());
            mac.init(salt);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Remembered(SignedIn signedIn, Instant until) {}
}
