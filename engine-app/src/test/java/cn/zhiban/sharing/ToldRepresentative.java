package cn.zhiban.sharing;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Register;
import cn.zhiban.identity.Account;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.RegisterRecords.Key;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register of firms has told of a firm, with its consent, when it was asked for another application. */
public final class ToldRepresentative {

    private ToldRepresentative() {}

    public static void tells(BeanFactory application, Account firm, String name, LocalDate asOf) {
        var consents = application.getBean(RegisterConsents.class);
        consents.give(firm.actor(), Register.BUSINESS);
        var consent = consents.standing(firm.id(), Register.BUSINESS).orElseThrow();
        var key = new Key(Register.BUSINESS, firm.id(), Map.of());
        var subject = new Question.Subject(firm.displayName(), firm.uscc());
        var question =
                new Question(UUID.randomUUID(), Register.BUSINESS, subject, Map.of(), "办理备案：主体资格", consent.id(), asOf);
        var answer = Answer.found(
                asOf,
                Map.of("registrationStatus", "存续", "registeredOn", asOf.minusYears(3), "legalRepresentative", name));
        var item = application.getBean(Catalogue.class).current("fee-reduction-filing");
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            application.getBean(RegisterCalls.class).record(firm.actor(), item.itemKey(), key, question, answer, 5);
            application
                    .getBean(RegisterRecords.class)
                    .keep(
                            key,
                            question,
                            answer,
                            application.getBean(OfficeClock.class).now());
        });
    }
}
