package cn.zhiban.sharing;

import cn.zhiban.catalogue.Register;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.sharing.Answer.Outcome;
import cn.zhiban.sharing.RegisterRecords.Key;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who represents a firm (法定代表人), as far as its register has told it with its consent; nothing is asked. */
@Component
public class RegisteredRepresentatives {

    private static final Register REGISTER = Register.BUSINESS;
    private static final String NAME = "legalRepresentative";

    /** In calendar days: a representative may change, and an older answer says nothing of who it is now. */
    private static final int VALID_DAYS = 30;

    /** @param asOf the day for which it is true */
    public record Representative(String name, LocalDate asOf) {}

    private final RegisterRecords records;
    private final RegisterConsents consents;
    private final OfficeClock clock;

    RegisteredRepresentatives(RegisterRecords records, RegisterConsents consents, OfficeClock clock) {
        this.records = records;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * @param accountId of the firm; null for nobody
     * @return empty without consent, and where the register was not asked, did not answer or answered too long ago
     */
    @Transactional(readOnly = true)
    public Optional<Representative> of(Long accountId) {
        return consents.standing(accountId, REGISTER)
                .flatMap(consent -> records.of(new Key(REGISTER, accountId, Map.of())))
                .filter(kept -> kept.answer().outcome() == Outcome.FOUND && kept.isFresh(clock.today(), VALID_DAYS))
                .map(kept -> new Representative(
                        kept.answer().facts().get(NAME).toString(),
                        kept.answer().asOf()));
    }
}
