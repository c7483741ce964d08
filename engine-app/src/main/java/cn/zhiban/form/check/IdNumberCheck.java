package cn.zhiban.form.check;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * 公民身份号码: six digits of the place, the date of birth, three of order, one check character. Source: GB 11643-1999.
 */
public final class IdNumberCheck implements ValueCheck {

    private static final int LENGTH = 18;
    private static final int FIRST_YEAR = 1900;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String BY_REMAINDER = "10X98765432";

    @Override
    public Checked check(String value, LocalDate asOf) {
        String number = Code.bare(value);
        if (number.length() != LENGTH) {
            return new Checked.Refused("身份证号码是 18 位，现在是 " + number.length() + " 位");
        }
        if (!Code.isDigits(number.substring(0, LENGTH - 1)) || BY_REMAINDER.indexOf(number.charAt(LENGTH - 1)) < 0) {
            return new Checked.Refused("身份证号码前 17 位是数字，最后一位是数字或 X");
        }
        if (!isBirthday(number, asOf)) {
            return new Checked.Refused("第 7 至 14 位不是有效的出生日期，请对照身份证");
        }
        if (number.charAt(LENGTH - 1) != BY_REMAINDER.charAt(Code.weighted(number, WEIGHTS) % 11)) {
            return new Checked.Refused("最后一位校验码不对，请对照身份证");
        }
        return new Checked.Accepted(number);
    }

    private static boolean isBirthday(String number, LocalDate asOf) {
        int year = Integer.parseInt(number.substring(6, 10));
        int month = Integer.parseInt(number.substring(10, 12));
        int day = Integer.parseInt(number.substring(12, 14));
        try {
            return year >= FIRST_YEAR && !LocalDate.of(year, month, day).isAfter(asOf);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    @Override
    public String help() {
        return "18 位，最后一位可能是 X";
    }
}
