package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;

/** Signs in a single request by its API key, with the roles that both the key and its account have. */
@Component
public class ApiKeySignIn {

    private final StoredApiKeys keys;

    ApiKeySignIn(StoredApiKeys keys) {
        this.keys = keys;
    }

    /** @throws BadCredentialsException unknown or revoked key, or its account is disabled */
    public SignedIn signIn(String secret) {
        return keys.holder(new ApiSecret(secret))
                .filter(holder -> holder.account().isUsable())
                .map(holder -> limited(holder.account(), holder.keyRoles()))
                .orElseThrow(() -> new BadCredentialsException("unknown API key"));
    }

    private static SignedIn limited(StoredAccount stored, Set<Role> keyRoles) {
        Actor actor = stored.account().actor();
        Set<Role> roles = keyRoles.isEmpty()
                ? actor.roles()
                : actor.roles().stream().filter(keyRoles::contains).collect(Collectors.toUnmodifiableSet());
        return new SignedIn(actor.withRoles(roles), stored.passwordHash());
    }
}
