package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The proof, kept for a session or a single request, that somebody has signed in. It holds the password's hash of that
 * moment: when the account has another one by now, the proof is void.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String passwordHash;

    SignedIn(Actor actor, String passwordHash) {
        super(AuthorityUtils.createAuthorityList(actor.roles().stream()
                .map(Role::name)
                .map(name -> "ROLE_" + name)
                .toArray(String[]::new)));
        this.actor = actor;
        this.passwordHash = passwordHash;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    boolean rests(StoredAccount stored) {
        return stored.isUsable() && stored.passwordHash().equals(passwordHash);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.username();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedIn that && actor.equals(that.actor) && passwordHash.equals(that.passwordHash);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
