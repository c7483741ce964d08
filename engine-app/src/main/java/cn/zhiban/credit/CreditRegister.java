package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as staff read it. */
@Component
public class CreditRegister {

    /** A request that waits, with its record. */
    public record Waiting(CreditRequest request, CreditRecord record) {}

    private final CreditRecords records;
    private final CreditDossiers dossiers;
    private final RequestRows requests;
    private final AuditTrail audit;
    private final OfficeClock clock;

    CreditRegister(
            CreditRecords records, CreditDossiers dossiers, RequestRows requests, AuditTrail audit, OfficeClock clock) {
        this.records = records;
        this.dossiers = dossiers;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the office still has to look into or decide, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return requests.waiting().stream()
                .map(request -> new Waiting(request, records.byId(request.recordId())))
                .toList();
    }

    /**
     * @param before the id after which one reads on; {@link Long#MAX_VALUE} for the latest
     * @return the latest recorded first
     */
    @Transactional(readOnly = true)
    public List<CreditRecord> before(long before, int limit) {
        return records.before(before, limit);
    }

    /**
     * By the number of a record, the whole code of a holder, or a part of the name of an organisation; each question is
     * audited, since it may be about a person.
     *
     * @return the latest first, at most 50
     */
    @Transactional
    public List<CreditRecord> search(Actor staff, String asked) {
        var code = HolderCode.read(asked, clock.today());
        var found = code.map(records::of).orElseGet(() -> records.named(asked.strip()));
        audit.record(
                staff,
                "look-up-credit",
                "credit-record",
                Masking.inText(code.map(HolderCode::value).orElse(asked.strip())),
                Map.of("records", found.size()));
        return found;
    }

    /** @throws RefusedRequest {@code unknown-credit-record} */
    @Transactional(readOnly = true)
    public CreditDossier dossier(String recordNo) {
        return dossiers.of(records.byNumber(recordNo));
    }
}
