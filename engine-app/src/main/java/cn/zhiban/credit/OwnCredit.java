package cn.zhiban.credit;

import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.Applicants;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held against the account itself, once somebody of the office has seen its papers. */
@Component
public class OwnCredit {

    private final CreditRecords records;
    private final CreditDossiers dossiers;
    private final Accounts accounts;
    private final Applicants applicants;
    private final OfficeClock clock;

    OwnCredit(
            CreditRecords records,
            CreditDossiers dossiers,
            Accounts accounts,
            Applicants applicants,
            OfficeClock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.applicants = applicants;
        this.clock = clock;
    }

    /** Whether a clerk has seen the papers: whoever merely says who it is, reads nothing. */
    public boolean isVerified(Actor holder) {
        return !applicants.isUnverified(holder.accountId());
    }

    /** The latest first; empty for an account whose papers nobody has seen. */
    @Transactional(readOnly = true)
    public List<CreditRecord> records(Actor holder) {
        return isVerified(holder) ? code(holder).map(records::of).orElse(List.of()) : List.of();
    }

    /** @throws RefusedRequest {@code unknown-credit-record}, for a foreign record as for none */
    @Transactional(readOnly = true)
    public CreditDossier dossier(Actor holder, String recordNo) {
        return dossiers.of(record(holder, recordNo));
    }

    CreditRecord record(Actor holder, String recordNo) {
        return records(holder).stream()
                .filter(record -> record.recordNo().equals(recordNo))
                .findFirst()
                .orElseThrow(CreditRecords::unknown);
    }

    private Optional<HolderCode> code(Actor holder) {
        var uscc = accounts.byId(holder.accountId()).orElseThrow().uscc();
        var code = uscc == null ? accounts.personalData(holder.accountId()).idNumber() : uscc;
        return HolderCode.read(code, clock.today());
    }
}
