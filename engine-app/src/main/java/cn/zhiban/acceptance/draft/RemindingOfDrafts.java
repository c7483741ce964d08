package cn.zhiban.acceptance.draft;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds applicants of what they have not sent, and deletes what nobody goes on with. Each draft is a transaction of
 * its own; any number of nodes may do it at once.
 */
@Component
public class RemindingOfDrafts {

    private final IdleDrafts drafts;
    private final Catalogue catalogue;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final OfficeClock clock;
    private final TransactionOperations transaction;

    RemindingOfDrafts(
            IdleDrafts drafts,
            Catalogue catalogue,
            Outbox outbox,
            AuditTrail audit,
            OfficeClock clock,
            TransactionOperations transaction) {
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @return how many drafts their applicants were told of */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT1H")
    public int run() {
        return each(this::expired) + each(this::reminded);
    }

    private int each(BooleanSupplier one) {
        int told = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> one.getAsBoolean()))) {
            told++;
        }
        return told;
    }

    private boolean expired() {
        Optional<IdleDrafts.Idle> found = drafts.lockExpired(clock.now().minus(Keeping.KEPT));
        found.ifPresent(draft -> {
            drafts.remove(draft);
            audit.record(Actor.SYSTEM, "expire-draft", "draft", draft.id().toString(), Map.of("item", draft.itemKey()));
            outbox.tell(draft.accountId(), expiry(draft));
        });
        return found.isPresent();
    }

    private boolean reminded() {
        OffsetDateTime now = clock.now();
        Optional<IdleDrafts.Idle> found = drafts.lockForgotten(now.minus(Keeping.UNTIL_REMINDED));
        found.ifPresent(draft -> {
            drafts.reminded(draft, now);
            outbox.tell(draft.accountId(), reminder(draft));
        });
        return found.isPresent();
    }

    private Letter reminder(IdleDrafts.Idle draft) {
        var name = name(draft);
        return new Letter(
                "draft-reminder",
                "您的“%s”申请还没有提交".formatted(name),
                "您在%s保存的“%s”申请还没有提交，填写的内容都在。请在%s之前接着填写并提交；到时没有再保存过的，系统会删除这份申请。"
                        .formatted(
                                day(draft.savedAt()), name, day(draft.savedAt().plus(Keeping.KEPT))),
                "/my/drafts/" + draft.id());
    }

    private Letter expiry(IdleDrafts.Idle draft) {
        var name = name(draft);
        return new Letter(
                "draft-expired",
                "您没有提交的“%s”申请已经删除".formatted(name),
                "您在%s保存的“%s”申请已经 %d 天没有再保存，也没有提交，系统已经删除。还要办理的，请重新申请。"
                        .formatted(day(draft.savedAt()), name, Keeping.KEPT.toDays()),
                "/items/" + draft.itemKey());
    }

    private String name(IdleDrafts.Idle draft) {
        return catalogue.version(draft.itemVersionId()).item().name();
    }

    private static String day(OffsetDateTime moment) {
        var day = moment.atZoneSameInstant(OfficeClock.ZONE);
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
