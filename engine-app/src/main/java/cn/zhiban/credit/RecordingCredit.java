package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a record and tells its holder, in the transaction of the deed that it records. */
@Component
public class RecordingCredit {

    private static final String DECISION = "信用记录的期限（credit-terms）";

    private final CreditRecords records;
    private final CreditTerms.Table table;
    private final PriorActs prior;
    private final LoggingCreditUse uses;
    private final CreditNews news;
    private final AuditTrail audit;
    private final OfficeClock clock;

    RecordingCredit(
            CreditRecords records,
            CreditTerms.Table table,
            PriorActs prior,
            LoggingCreditUse uses,
            CreditNews news,
            AuditTrail audit,
            OfficeClock clock) {
        this.records = records;
        this.table = table;
        this.prior = prior;
        this.uses = uses;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One source makes one record: told again, it stands as it was.
     *
     * @param by who recorded it, and so does not decide about it; {@link Actor#SYSTEM} for a timer
     * @return the number of the record, also where it was there already
     * @throws IllegalArgumentException where the code of the holder is neither a credit code nor an identity number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String record(NewCreditRecord made, Actor by) {
        return recordFresh(made, by)
                .orElseGet(() -> records.from(made.source()).orElseThrow().recordNo());
    }

    /** The number of the new record; empty where the source has made one already, perhaps a moment ago. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> recordFresh(NewCreditRecord made, Actor by) {
        var holder = HolderCode.read(made.holderCode(), clock.today())
                .orElseThrow(() -> new IllegalArgumentException("no code of a holder: " + made.source()));
        var earlier = prior.within12Months(holder, made);
        var terms = terms(made, earlier.size());
        var number = records.insert(made, holder, terms, by);
        number.ifPresent(fresh -> tell(fresh, made, by));
        number.filter(fresh -> !terms.equals(terms(made, 0))).ifPresent(fresh -> logUse(earlier, fresh, made, by));
        return number;
    }

    private RecordTerms terms(NewCreditRecord made, int earlier) {
        return RecordTerms.of(made, table.of(made.kind(), made.severity(), made.effect(), earlier));
    }

    /** Earlier records that have changed the terms of the new one were used in a decision about their holder. */
    private void logUse(List<String> earlier, String fresh, NewCreditRecord made, Actor by) {
        var occasion = made.caseNo() == null ? new Occasion(null, "登记信用记录 " + fresh) : Occasion.ofCase(made.caseNo());
        uses.log(earlier, occasion, DECISION, "一年内再次失信，信用记录 " + fresh + " 按再次失信确定期限", by);
    }

    private void tell(String recordNo, NewCreditRecord made, Actor by) {
        audit.record(
                by,
                "record-credit",
                "credit-record",
                recordNo,
                Map.of("source", Masking.inText(made.source().key()), "kind", made.kind(), "effect", made.effect()));
        news.recorded(records.byNumber(recordNo));
    }
}
