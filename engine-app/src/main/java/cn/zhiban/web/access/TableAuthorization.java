package cn.zhiban.web.access;

import cn.zhiban.identity.SignedIn;
import cn.zhiban.shared.Actor;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Grants a request exactly when a row of the access table does. */
@Component
class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private final AccessTable table;

    TableAuthorization(AccessTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(table.rowFor(context.getRequest())
                .filter(row -> row.who() == AccessRow.Who.PUBLIC || row.admits(actor(who.get())))
                .isPresent());
    }

    private static Optional<Actor> actor(Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.actor()) : Optional.empty();
    }
}
