package cn.zhiban.credit;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the list of serious discredit over: a wrong row is refused with its reasons and changes nothing, the others are
 * recorded. A row is known by its source, so that the same list may be read again; a known one is never changed by a list.
 */
@Component
public class ImportingCreditList {

    static final int MOST_ROWS = 2_000;

    private final RecordingCredit recording;
    private final CreditRecords records;
    private final AuditTrail audit;
    private final OfficeClock clock;

    ImportingCreditList(RecordingCredit recording, CreditRecords records, AuditTrail audit, OfficeClock clock) {
        this.recording = recording;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the list would do; changes nothing. */
    @Transactional(readOnly = true)
    public ImportReport check(byte[] file) {
        return report(true, judged(file));
    }

    /**
     * All right rows in one transaction.
     *
     * @param admin counts as who recorded them
     * @throws RefusedRequest {@code credit-list-…} where the file as a whole cannot be read
     */
    @Transactional
    public ImportReport take(Actor admin, byte[] file) {
        var rows = judged(file).stream()
                .sorted(Comparator.comparing(Judged::key))
                .map(row -> taken(row, admin))
                .sorted(Comparator.comparing(row -> row.row.number()))
                .toList();
        var report = report(false, rows);
        audit.record(
                admin,
                "import-credit-list",
                "credit-list",
                clock.today().toString(),
                Map.of(
                        "made", report.made(),
                        "unchanged", report.unchanged(),
                        "refused", report.refused().size()));
        return report;
    }

    private enum Verdict {
        NEW,
        KNOWN,
        REFUSED
    }

    private record Judged(ListRow row, Verdict verdict) {

        /** In one order, so that two who take the same list never wait for each other. */
        String key() {
            return verdict == Verdict.NEW ? row.made().source().key() : "";
        }
    }

    /** What became of the row: somebody else may have recorded its source since it was judged. */
    private Judged taken(Judged judged, Actor admin) {
        if (judged.verdict != Verdict.NEW
                || recording.recordFresh(judged.row.made(), admin).isPresent()) {
            return judged;
        }
        return known(judged.row, records.from(judged.row.made().source()).orElseThrow());
    }

    private List<Judged> judged(byte[] file) {
        var lines = CsvLines.of(ListText.of(file));
        if (lines.size() < 2) {
            throw RefusedRequest.invalid("credit-list-empty", "名单里没有数据。表头应当是：" + ListColumn.headers());
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw RefusedRequest.invalid("credit-list-too-large", "一份名单最多 " + MOST_ROWS + " 行，请分成几份导入");
        }
        var places = ListColumn.places(lines.get(0).cells());
        var seen = new HashMap<String, Integer>();
        var judged = new ArrayList<Judged>();
        for (var line : lines.subList(1, lines.size())) {
            judged.add(judge(ListRow.of(line, places, clock.today()), seen));
        }
        return judged;
    }

    private Judged judge(ListRow row, Map<String, Integer> seen) {
        if (!row.isRight()) {
            return new Judged(row, Verdict.REFUSED);
        }
        var earlier = seen.putIfAbsent(row.made().source().key(), row.number());
        if (earlier != null) {
            return new Judged(row.refused("来源编号与第 " + earlier + " 行重复"), Verdict.REFUSED);
        }
        return records.from(row.made().source()).map(known -> known(row, known)).orElse(new Judged(row, Verdict.NEW));
    }

    private Judged known(ListRow row, CreditRecord known) {
        return known.saysTheSame(row.made(), records.holder(known.id()))
                ? new Judged(row, Verdict.KNOWN)
                : new Judged(row.refused("来源编号已有记录 " + known.recordNo() + "，内容不同；要更正请用异议或者信用修复"), Verdict.REFUSED);
    }

    private static ImportReport report(boolean dryRun, List<Judged> rows) {
        var refused = rows.stream()
                .filter(one -> one.verdict == Verdict.REFUSED)
                .map(one -> new ImportReport.RefusedRow(one.row.number(), one.row.source(), one.row.faults()))
                .toList();
        return new ImportReport(dryRun, count(rows, Verdict.NEW), count(rows, Verdict.KNOWN), refused);
    }

    private static int count(List<Judged> rows, Verdict verdict) {
        return (int) rows.stream().filter(row -> row.verdict == verdict).count();
    }
}
