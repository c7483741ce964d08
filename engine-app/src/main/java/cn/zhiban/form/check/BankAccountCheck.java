package cn.zhiban.form.check;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The number of a bank account: 8 to 32 digits, as the bank's letter prints it. Numbers of UnionPay cards (16 to 19
 * digits that begin with 62) end in a check digit (Luhn); those of firms' accounts have none that all banks share.
 */
public final class BankAccountCheck implements ValueCheck {

    private static final Pattern NUMBER = Pattern.compile("\\d{8,32}");
    private static final Pattern CARD = Pattern.compile("62\\d{14,17}");
    private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

    @Override
    public Checked check(String value, LocalDate asOf) {
        String number = Code.bare(value);
        if (!NUMBER.matcher(number).matches()) {
            return new Checked.Refused("银行账号是 8 至 32 位数字，请对照开户许可或者银行卡");
        }
        if (CARD.matcher(number).matches() && !isLuhn(number)) {
            return new Checked.Refused("银行卡号的最后一位校验码不对，请对照银行卡");
        }
        return new Checked.Accepted(number);
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** In groups of four. */
    @Override
    public String read(String value) {
        return GROUP.matcher(value).replaceAll("$1 ");
    }

    @Override
    public String help() {
        return "只要数字，可以带空格";
    }
}
