package cn.zhiban.form.check;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** A mobile number of mainland China: eleven digits; the country code may be typed and is dropped. */
public final class MobileCheck implements ValueCheck {

    private static final int LENGTH = 11;
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1)");
    private static final Pattern NUMBER = Pattern.compile("1[3-9]\\d{9}");

    @Override
    public Checked check(String value, LocalDate asOf) {
        String number = COUNTRY.matcher(Code.bare(value)).replaceFirst("");
        if (!Code.isDigits(number)) {
            return new Checked.Refused("手机号码只能是数字");
        }
        if (number.length() != LENGTH) {
            return new Checked.Refused("手机号码是 11 位，现在是 " + number.length() + " 位");
        }
        if (!NUMBER.matcher(number).matches()) {
            return new Checked.Refused("手机号码以 13 至 19 开头，请核对");
        }
        return new Checked.Accepted(number);
    }

    @Override
    public String help() {
        return "11 位，接收短信用";
    }
}
