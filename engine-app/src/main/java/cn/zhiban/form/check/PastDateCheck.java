package cn.zhiban.form.check;

import java.time.LocalDate;

/** A day that has come: today or earlier. The value is an ISO date that exists. */
public final class PastDateCheck implements ValueCheck {

    @Override
    public Checked check(String value, LocalDate asOf) {
        if (LocalDate.parse(value).isAfter(asOf)) {
            return new Checked.Refused(
                    "不能晚于今天（" + asOf.getYear() + "年" + asOf.getMonthValue() + "月" + asOf.getDayOfMonth() + "日）");
        }
        return new Checked.Accepted(value);
    }
}
