package cn.zhiban.credit;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.PersonalData.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the cells of a row and gathers what is wrong. */
final class ListRowReading {

    private static final int LONGEST_KEY = 100;
    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})");

    private final Map<ListColumn, String> cells;
    private final LocalDate today;
    private final List<String> faults = new ArrayList<>();

    ListRowReading(Map<ListColumn, String> cells, LocalDate today) {
        this.cells = cells;
        this.today = today;
    }

    ListRow row(int number) {
        var source = source();
        var name = text(ListColumn.NAME, LONGEST_KEY);
        var code = code();
        var kind = kind();
        var words = words();
        var listedAt = day(ListColumn.LISTED_AT);
        var lastDay = cells.get(ListColumn.LAST_DAY).isEmpty() ? null : day(ListColumn.LAST_DAY);
        boolean open = open();
        if (listedAt != null && lastDay != null && lastDay.isBefore(listedAt)) {
            faults.add("截止日期早于列入日期");
        }
        var made = !faults.isEmpty()
                ? null
                : new NewCreditRecord(
                        CreditSource.ofList(source),
                        null,
                        code,
                        name,
                        kind,
                        Severity.SERIOUS,
                        CreditEffect.SERIOUS_DISCREDIT,
                        words,
                        open,
                        listedAt,
                        lastDay);
        return new ListRow(number, PersonalData.in(source).masked(), made, List.copyOf(faults));
    }

    private String text(ListColumn column, int longest) {
        var typed = cells.get(column);
        if (typed.isEmpty()) {
            faults.add(column.header() + "没有填写");
        } else {
            var fault = FreeText.fault(typed, longest);
            if (fault != null) {
                faults.add(column.header() + fault);
            }
        }
        return typed;
    }

    /** The number of the list stands in clear in the register and the audit; long ones look like those of accounts. */
    private String source() {
        var source = text(ListColumn.SOURCE, LONGEST_KEY);
        refusePersonal(ListColumn.SOURCE, source, EnumSet.complementOf(EnumSet.of(Kind.BANK_ACCOUNT)));
        return source;
    }

    private void refusePersonal(ListColumn column, String typed, Set<Kind> refused) {
        var found = PersonalData.in(typed).among(refused);
        if (!found.isEmpty()) {
            faults.add(column.header() + "里不能写" + found);
        }
    }

    private String code() {
        var holder = HolderCode.read(cells.get(ListColumn.CODE), today);
        if (holder.isEmpty()) {
            faults.add("主体代码不是正确的统一社会信用代码或者身份证号码");
        }
        return holder.map(HolderCode::value).orElse(null);
    }

    private CreditKind kind() {
        var kind = Arrays.stream(CreditKind.values())
                .filter(one -> one.label().equals(cells.get(ListColumn.KIND)))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add("失信行为不在七类之中");
        }
        return kind.orElse(null);
    }

    private String words() {
        var words = text(ListColumn.WORDS, Reasons.LONGEST);
        refusePersonal(ListColumn.WORDS, words, EnumSet.allOf(Kind.class));
        return words;
    }

    private LocalDate day(ListColumn column) {
        var day = read(cells.get(column));
        if (day.isEmpty()) {
            faults.add(column.header() + "不是日期，应当写成 2026-03-02");
        }
        return day.orElse(null);
    }

    private static Optional<LocalDate> read(String typed) {
        var parts = DAY.matcher(typed);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private boolean open() {
        var typed = cells.get(ListColumn.OPEN);
        if (!typed.equals("是") && !typed.equals("否")) {
            faults.add("是否公开应当写“是”或者“否”");
        }
        return typed.equals("是");
    }
}
