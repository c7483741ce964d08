package cn.zhiban.form.check;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers of Chinese patents, one a line (commas and semicolons part as well), none of them twice. */
public final class PatentNumberListCheck implements ValueCheck {

    /** More than this in one application is a mistake or an attack. */
    static final int MOST = 200;

    private final ValueCheck each = new PatentNumberCheck();

    @Override
    public Checked check(String value, LocalDate asOf) {
        List<String> lines = value.lines()
                .flatMap(line -> List.of(line.split("[,，、;；]")).stream())
                .filter(line -> !Code.bare(line).isEmpty())
                .toList();
        if (lines.isEmpty()) {
            return new Checked.Refused("请填写专利号，每行一个");
        }
        if (lines.size() > MOST) {
            return new Checked.Refused("最多 " + MOST + " 个专利号，现在是 " + lines.size() + " 个");
        }
        return eachOf(lines, asOf);
    }

    private Checked eachOf(List<String> lines, LocalDate asOf) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            int order = i + 1;
            Checked checked = each.check(lines.get(i), asOf);
            if (checked instanceof Checked.Refused refused) {
                return new Checked.Refused("第 " + order + " 个专利号：" + refused.words());
            }
            Integer before = seen.putIfAbsent(((Checked.Accepted) checked).value(), order);
            if (before != null) {
                return new Checked.Refused("第 " + order + " 个专利号与第 " + before + " 个重复");
            }
        }
        return new Checked.Accepted(String.join("\n", seen.keySet()));
    }

    @Override
    public String help() {
        return "每行一个，如 ZL202310123456.6";
    }
}
