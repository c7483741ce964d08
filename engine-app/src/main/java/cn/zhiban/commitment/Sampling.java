package cn.zhiban.commitment;

import cn.zhiban.shared.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Draws a sample that anybody who has the seed can draw again: the ticket of a case depends on the seed and its number
 * alone, not on who else is drawn, nor on the order.
 */
public final class Sampling {

    /** Tickets go from 0 to one less. */
    public static final int TICKETS = 10_000;

    private static final int OF_A_HUNDRED = TICKETS / 100;

    private Sampling() {}

    /** @param seed 64 hexadecimal digits */
    public static int ticket(String seed, String caseNo) {
        byte[] digest = Sha256.of((seed + ":" + caseNo).getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), TICKETS);
    }

    /** @param sharePercent 0 to 100 */
    public static boolean isChosen(int ticket, int sharePercent) {
        return ticket < sharePercent * OF_A_HUNDRED;
    }
}
