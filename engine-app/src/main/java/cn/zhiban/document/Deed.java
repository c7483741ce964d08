package cn.zhiban.document;

import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;

/** An act of the clock of a case, with the item version by which the case lives. */
public record Deed(CaseFile caseFile, Act act, ItemVersion version) {

    /** The detail of an act that holds what it lists. */
    public static final String POINTS = "points";

    public ItemDefinition item() {
        return version.item();
    }

    /** What the act lists one below the other, where it lists anything. */
    public List<String> points() {
        return act.details().get(POINTS) instanceof List<?> listed
                ? listed.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The day on which it took effect. */
    public LocalDate day() {
        return LocalDate.ofInstant(act.effectiveAt(), OfficeClock.ZONE);
    }

    /** A detail of the act in words; empty where it has none of that name. */
    public String detail(String name) {
        var detail = act.details().get(name);
        return detail == null ? "" : String.valueOf(detail);
    }
}
