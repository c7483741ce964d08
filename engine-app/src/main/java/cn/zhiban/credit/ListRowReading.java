package cn.zhiban.credit;

import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.PersonalData.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the cells of a row as what is to be recorded. */
final class ListRowReading {

    private static final int LONGEST_KEY = 100;

    private final ListCells cells;
    private final LocalDate today;

    ListRowReading(Map<ListColumn, String> cells, LocalDate today) {
        this.cells = new ListCells(cells);
        this.today = today;
    }

    ListRow row(int number) {
        var source = source();
        var made = made(source);
        var faults = cells.faults();
        return new ListRow(number, PersonalData.in(source).masked(), faults.isEmpty() ? made : null, faults);
    }

    private NewCreditRecord made(String source) {
        var name = cells.textWithout(EnumSet.allOf(Kind.class), ListColumn.NAME, LONGEST_KEY);
        var holder = holder();
        var kind = cells.labelled(ListColumn.KIND, List.of(CreditKind.values()), CreditKind::label, "失信行为不在七类之中");
        var words = cells.textWithout(EnumSet.allOf(Kind.class), ListColumn.WORDS, Reasons.LONGEST);
        if (holder.filter(one -> one.isNamedIn(words, name)).isPresent()) {
            cells.fault(ListColumn.WORDS.header() + HolderCode.NAMED);
        }
        var code = holder.map(HolderCode::value).orElse(null);
        var listedAt = cells.day(ListColumn.LISTED_AT);
        var lastDay = lastDay(listedAt);
        boolean open = open();
        var severity =
                cells.labelledOr(ListColumn.SEVERITY, List.of(Severity.values()), Severity::label, Severity.SERIOUS);
        var effect = effect(severity);
        return new NewCreditRecord(
                CreditSource.ofList(source), null, code, name, kind, severity, effect, words, open, listedAt, lastDay);
    }

    /** The number of the list stands in clear in the register and the audit; long ones look like those of accounts. */
    private String source() {
        return cells.textWithout(EnumSet.complementOf(EnumSet.of(Kind.BANK_ACCOUNT)), ListColumn.SOURCE, LONGEST_KEY);
    }

    private Optional<HolderCode> holder() {
        var holder = HolderCode.read(cells.raw(ListColumn.CODE), today);
        if (holder.isEmpty()) {
            cells.fault("主体代码不是正确的统一社会信用代码或者身份证号码");
        }
        return holder;
    }

    private LocalDate lastDay(LocalDate listedAt) {
        var lastDay = cells.raw(ListColumn.LAST_DAY).isEmpty() ? null : cells.day(ListColumn.LAST_DAY);
        if (listedAt != null && lastDay != null && lastDay.isBefore(listedAt)) {
            cells.fault("截止日期早于列入日期");
        }
        return lastDay;
    }

    private CreditEffect effect(Severity severity) {
        var effect = cells.labelledOr(
                ListColumn.EFFECT, CreditEffect.TOLD, CreditEffect::label, CreditEffect.SERIOUS_DISCREDIT);
        if (severity != null && effect != null && !effect.fits(severity)) {
            cells.fault(effect.misfit());
        }
        return effect;
    }

    private boolean open() {
        var typed = cells.raw(ListColumn.OPEN);
        if (!typed.equals("是") && !typed.equals("否")) {
            cells.fault("是否公开应当写“是”或者“否”");
        }
        return typed.equals("是");
    }
}
