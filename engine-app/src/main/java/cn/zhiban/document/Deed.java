package cn.zhiban.document;

import cn.zhiban.casefile.CaseClock.Act;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;

/** An act of the clock of a case, with the item version by which the case lives. */
public record Deed(CaseFile caseFile, Act act, ItemVersion version) {

    public ItemDefinition item() {
        return version.item();
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
