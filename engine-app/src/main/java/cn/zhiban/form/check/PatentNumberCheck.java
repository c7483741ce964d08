package cn.zhiban.form.check;

import java.time.LocalDate;

/**
 * The number of a Chinese patent: ZL, then the number of its application (year, kind, seven digits of order), a dot
 * and a check character. Source: ZC 0006-2003. Numbers of before October 2003 are shorter; those patents have lapsed.
 */
public final class PatentNumberCheck implements ValueCheck {

    private static final int DIGITS = 12;
    private static final int FIRST_YEAR = 2003;
    private static final String KINDS = "12389";
    private static final String BY_REMAINDER = "0123456789X";
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};

    @Override
    public Checked check(String value, LocalDate asOf) {
        String number = Code.bare(value).replaceFirst("^(ZL|CN)", "");
        if (number.length() == DIGITS && Code.isDigits(number)) {
            return new Checked.Refused("缺最后一位校验码（圆点后的一位），请对照专利证书");
        }
        if (!isWellFormed(number)) {
            return new Checked.Refused("专利号是 12 位数字、圆点和一位校验码，如 ZL202310123456.6");
        }
        int year = Integer.parseInt(number.substring(0, 4));
        if (year < FIRST_YEAR || year > asOf.getYear()) {
            return new Checked.Refused("前 4 位是申请年份，不会是 " + year + " 年，请对照专利证书");
        }
        if (KINDS.indexOf(number.charAt(4)) < 0) {
            return new Checked.Refused("第 5 位是专利种类，只能是 1、2、3、8、9，请对照专利证书");
        }
        if (number.charAt(DIGITS) != BY_REMAINDER.charAt(Code.weighted(number, WEIGHTS) % 11)) {
            return new Checked.Refused("最后一位校验码不对，请对照专利证书");
        }
        return new Checked.Accepted("ZL" + number.substring(0, DIGITS) + "." + number.charAt(DIGITS));
    }

    private static boolean isWellFormed(String number) {
        return number.length() == DIGITS + 1
                && Code.isDigits(number.substring(0, DIGITS))
                && BY_REMAINDER.indexOf(number.charAt(DIGITS)) >= 0;
    }

    @Override
    public String help() {
        return "在专利证书上，如 ZL202310123456.6";
    }
}
