package cn.zhiban.audit;

import cn.zhiban.audit.CheckedTrail.Fault;
import cn.zhiban.audit.CheckedTrail.Kind;
import java.util.Iterator;

/** One walk over seals and rows side by side, both in their order, never more than one of each at hand. */
final class WalkingChain {

    private final Iterator<Seal> seals;
    private final Iterator<AuditEntry> rows;
    private final NotedSeal noted;
    private AuditEntry row;
    private Seal last = Seal.NONE;
    private long inOrder;

    /** @param noted null for none */
    WalkingChain(Iterator<Seal> seals, Iterator<AuditEntry> rows, NotedSeal noted) {
        this.seals = seals;
        this.rows = rows;
        this.noted = noted;
        nextRow();
    }

    CheckedTrail walk() {
        while (seals.hasNext()) {
            var seal = seals.next();
            var fault = faultOf(seal);
            if (fault != null) {
                return result(fault, 0);
            }
            inOrder += seal.ids().length;
            last = seal;
        }
        if (noted != null && noted.no() > last.no()) {
            return result(new Fault(Kind.SEAL_REMOVED, last.no() + 1, null), 0);
        }
        return result(null, unsealed());
    }

    private Fault faultOf(Seal seal) {
        if (seal.no() > last.no() + 1) {
            return new Fault(Kind.SEAL_REMOVED, last.no() + 1, null);
        }
        if (!seal.isWhole()) {
            return new Fault(Kind.SEAL_CHANGED, seal.no(), null);
        }
        if (!seal.follows(last)) {
            return new Fault(Kind.SEAL_CHANGED, Math.max(1, last.no()), null);
        }
        if (noted != null && noted.no() == seal.no() && !noted.hash().equalsIgnoreCase(seal.hex())) {
            return new Fault(Kind.CHAIN_REPLACED, seal.no(), null);
        }
        return faultInRowsOf(seal);
    }

    private Fault faultInRowsOf(Seal seal) {
        for (int i = 0; i < seal.ids().length; i++) {
            long expected = seal.ids()[i];
            if (row == null || row.id() > expected) {
                return new Fault(Kind.ROW_REMOVED, seal.no(), expected);
            }
            if (row.id() < expected) {
                return new Fault(Kind.ROW_INSERTED, seal.no(), row.id());
            }
            if (!seal.covers(i, row)) {
                return new Fault(Kind.ROW_CHANGED, seal.no(), expected);
            }
            nextRow();
        }
        return null;
    }

    private long unsealed() {
        long count = 0;
        for (; row != null; nextRow()) {
            count++;
        }
        return count;
    }

    private void nextRow() {
        row = rows.hasNext() ? rows.next() : null;
    }

    private CheckedTrail result(Fault fault, long unsealed) {
        boolean any = last != Seal.NONE;
        return new CheckedTrail(
                fault,
                last.no(),
                inOrder,
                last.uptoId(),
                any ? last.sealedAt() : null,
                any ? last.hex() : null,
                unsealed);
    }
}
