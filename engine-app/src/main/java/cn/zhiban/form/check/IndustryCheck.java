package cn.zhiban.form.check;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A class of the national economy 国民经济行业 (GB/T 4754-2017): section letter and two to four digits, or the name of
 * a division. Section and division are known here; of the digits behind them only the form is judged.
 */
public final class IndustryCheck implements ValueCheck {

    private static final Pattern CODE = Pattern.compile("([A-T]?)(\\d{2})(\\d{0,2})");

    @Override
    public Checked check(String value, LocalDate asOf) {
        String typed = Code.bare(value);
        var code = CODE.matcher(typed);
        if (!code.matches()) {
            return Industries.named(typed)
                    .<Checked>map(Checked.Accepted::new)
                    .orElseGet(() -> new Checked.Refused("没有找到这个行业，请填写代码（如 C35、I6513）或者大类的名称（如 医药制造业）"));
        }
        String section = Industries.sectionOf(code.group(2));
        if (section.isEmpty()) {
            return new Checked.Refused("没有大类 " + code.group(2) + "，大类是 01 至 97");
        }
        if (!code.group(1).isEmpty() && !code.group(1).equals(section)) {
            return new Checked.Refused("大类 %s 属于门类 %s，不是 %s".formatted(code.group(2), section, code.group(1)));
        }
        return new Checked.Accepted(section + code.group(2) + code.group(3));
    }

    /** C3562（专用设备制造业）. */
    @Override
    public String read(String value) {
        String name = value.length() < 3 ? "" : Industries.nameOf(value.substring(1, 3));
        return name.isEmpty() ? value : value + "（" + name + "）";
    }

    @Override
    public String help() {
        return "国民经济行业代码或者大类的名称，如 I65、医药制造业";
    }
}
