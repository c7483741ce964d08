package cn.zhiban.form.check;

import java.time.LocalDate;

/**
 * 统一社会信用代码: 18 characters of 31 symbols, the ninth to seventeenth being the organisation code with a check
 * digit of its own. Source: GB 32100-2015, GB 11714-1997.
 */
public final class UsccCheck implements ValueCheck {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int ORGANISATION_FROM = 8;
    private static final int ORGANISATION_TO = 17;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    @Override
    public Checked check(String value, LocalDate asOf) {
        String code = Code.bare(value);
        if (code.length() != LENGTH) {
            return new Checked.Refused("统一社会信用代码是 18 位，现在是 " + code.length() + " 位");
        }
        for (int i = 0; i < LENGTH; i++) {
            if (SYMBOLS.indexOf(code.charAt(i)) < 0) {
                return new Checked.Refused("第 " + (i + 1) + " 位只能是数字或大写字母（不用 I、O、S、V、Z），请对照营业执照");
            }
        }
        if (code.charAt(ORGANISATION_TO - 1) != organisationCheck(code.substring(ORGANISATION_FROM))) {
            return new Checked.Refused("第 9 至 17 位（主体标识码）有误，请对照营业执照");
        }
        if (code.charAt(LENGTH - 1) != lastCharacter(code)) {
            return new Checked.Refused("最后一位校验码不对，请对照营业执照");
        }
        return new Checked.Accepted(code);
    }

    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        int digit = 11 - sum % 11;
        return digit == 10 ? 'X' : Character.forDigit(digit % 11, 10);
    }

    private static char lastCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += SYMBOLS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % SYMBOLS.length();
        }
        return SYMBOLS.charAt((SYMBOLS.length() - sum % SYMBOLS.length()) % SYMBOLS.length());
    }

    @Override
    public String help() {
        return "18 位，在营业执照上";
    }
}
