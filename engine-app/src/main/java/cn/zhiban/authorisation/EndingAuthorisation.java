package cn.zhiban.authorisation;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The principal ends an authorisation before its last day; what was done under it stays done. */
@Component
public class EndingAuthorisation {

    private final Authorisations authorisations;
    private final ItemNames items;
    private final Outbox outbox;
    private final AuditTrail audit;

    EndingAuthorisation(Authorisations authorisations, ItemNames items, Outbox outbox, AuditTrail audit) {
        this.authorisations = authorisations;
        this.items = items;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** @throws RefusedRequest {@code authorisation-not-found}, for a foreign one as for none */
    @Transactional(readOnly = true)
    public Authorisation of(Actor principal, long id) {
        return authorisations
                .byId(id)
                .filter(one -> one.principal().accountId() == principal.accountId())
                .orElseThrow(() -> RefusedRequest.notFound("authorisation-not-found", "没有找到这份授权"));
    }

    /** Ended again, it stays as it was ended first. */
    @Transactional
    public Authorisation end(Actor principal, long id) {
        var given = of(principal, id);
        if (authorisations.end(id)) {
            audit.record(principal, "end-authorisation", "authorisation", String.valueOf(id), Map.of());
            outbox.tell(given.agent().accountId(), told(given));
        }
        return of(principal, id);
    }

    private Letter told(Authorisation ended) {
        return new Letter(
                "authorisation",
                "一份办理授权已终止",
                "%s终止了授权您代为办理%s的授权（第 %d 号）。您不能再依据它查看和办理；申请人另外给您的授权不受影响。"
                        .formatted(ended.principal().name(), items.of(ended.itemKey()), ended.id()),
                "/account/authorisations");
    }
}
