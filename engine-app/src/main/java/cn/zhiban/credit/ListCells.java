package cn.zhiban.credit;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.PersonalData.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of one row, each read as what its column holds; what is wrong with them is gathered. */
final class ListCells {

    private static final Pattern DAY = Pattern.compile("(20\\d\\d)[-/](\\d{1,2})[-/](\\d{1,2})");

    private final Map<ListColumn, String> cells;
    private final List<String> faults = new ArrayList<>();

    ListCells(Map<ListColumn, String> cells) {
        this.cells = cells;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** Empty where the list has no such column. */
    String raw(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    String text(ListColumn column, int longest) {
        var typed = raw(column);
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

    /** As {@link #text}, without personal data of those kinds. */
    String textWithout(Set<Kind> refused, ListColumn column, int longest) {
        var typed = text(column, longest);
        var found = PersonalData.in(typed).among(refused);
        if (!found.isEmpty()) {
            faults.add(column.header() + "里不能写" + found);
        }
        return typed;
    }

    /**
     * @param fault told where the cell names none of the known ones
     * @return null where it does not
     */
    <T> T labelled(ListColumn column, Collection<T> known, Function<T, String> label, String fault) {
        var typed = raw(column);
        var found = known.stream().filter(one -> label.apply(one).equals(typed)).findFirst();
        if (found.isEmpty()) {
            faults.add(fault);
        }
        return found.orElse(null);
    }

    /** As {@link #labelled}; a cell that is empty, or that the list does not have, says what the list is of. */
    <T> T labelledOr(ListColumn column, Collection<T> known, Function<T, String> label, T unsaid) {
        var fault = column.header() + "应当是：" + known.stream().map(label).collect(Collectors.joining("、"));
        return raw(column).isEmpty() ? unsaid : labelled(column, known, label, fault);
    }

    LocalDate day(ListColumn column) {
        var day = read(raw(column));
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
}
