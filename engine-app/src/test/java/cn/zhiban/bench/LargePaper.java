package cn.zhiban.bench;

import cn.zhiban.testing.Papers;
import java.util.Arrays;
import java.util.Random;

/** A document of many megabytes; each copy has a number in it, so that no two are the same. */
final class LargePaper {

    static final int PIECE = 1024 * 1024;

    /** Within the scan, far behind whatever is read of the document. */
    private static final int NUMBER_AT = 10_000;

    private static final int ROOM_FOR_THE_REST = 2_000;

    private final byte[] paper;

    LargePaper(int megabytes) {
        var scan = new byte[megabytes * PIECE - ROOM_FOR_THE_REST];
        new Random(1).nextBytes(scan);
        this.paper = Papers.pdf("", "", scan);
    }

    int bytes() {
        return paper.length;
    }

    /** The piece from the offset, of the copy with that number. */
    byte[] piece(int number, int offset) {
        var piece = Arrays.copyOfRange(paper, offset, Math.min(paper.length, offset + PIECE));
        if (offset == 0) {
            for (int n = 0; n < Integer.BYTES; n++) {
                piece[NUMBER_AT + n] = (byte) (number >> n * Byte.SIZE);
            }
        }
        return piece;
    }
}
