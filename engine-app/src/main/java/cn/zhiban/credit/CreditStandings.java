package cn.zhiban.credit;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How somebody stands, for whoever decides. */
@Component
public class CreditStandings {

    private final CreditRecords records;

    CreditStandings(CreditRecords records) {
        this.records = records;
    }

    /**
     * @param holderCode 统一社会信用代码 or 居民身份证号码, whole; whoever it is not, has no records
     * @param asOf the day on which it is judged
     */
    @Transactional(readOnly = true)
    public CreditStanding of(String holderCode, LocalDate asOf) {
        var entries = HolderCode.read(holderCode, asOf).map(records::of).orElse(List.of()).stream()
                .filter(record -> record.stateOn(asOf) == CreditRecord.State.IN_EFFECT)
                .map(CreditRecord::entry)
                .toList();
        return new CreditStanding(asOf, entries);
    }
}
