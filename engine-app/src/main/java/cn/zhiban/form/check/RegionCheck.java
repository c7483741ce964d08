package cn.zhiban.form.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A county-level division of China 县级行政区划, typed as people say it: in full, without the province, with or without
 * 省 and 市, or by its six digits (GB/T 2260). It is kept in full: 广东省广州市天河区.
 */
public final class RegionCheck implements ValueCheck {

    private static final int MOST_NAMED = 3;

    @Override
    public Checked check(String value, LocalDate asOf) {
        List<String> found = Regions.named(Code.bare(value));
        if (found.size() == 1) {
            return new Checked.Accepted(found.get(0));
        }
        if (found.isEmpty()) {
            return new Checked.Refused("没有找到这个区县，请按省、市、区县的全称填写，如 广东省广州市天河区");
        }
        String some = found.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return new Checked.Refused(
                "有 %d 个同名的区县（%s%s），请写上省和市".formatted(found.size(), some, found.size() > MOST_NAMED ? " 等" : ""));
    }

    @Override
    public String help() {
        return "写到区、县，如 广州市天河区";
    }
}
