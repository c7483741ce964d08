package cn.zhiban.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Parts of a whole, in whole percent. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    /** Half up; 0 of nothing. */
    static long percent(long part, long whole) {
        return whole == 0
                ? 0
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
