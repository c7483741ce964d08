package cn.zhiban.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;

/** Days, amounts and sentences as the office writes them. */
public final class ChineseText {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final int MOST_DECIMALS = 10;

    private ChineseText() {}

    /** 2026年9月17日（周四） */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日（周"
                + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    /** ¥12,345.67, of an amount in yuan, rounded to the fen. */
    public static String amount(BigDecimal yuan) {
        BigDecimal fen = yuan.setScale(2, RoundingMode.HALF_UP);
        String digits = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(fen.abs());
        return (fen.signum() < 0 ? "-¥" : "¥") + digits;
    }

    /** What somebody typed, closed by a full stop where he left it open; empty stays empty. */
    public static String sentence(String typed) {
        var text = typed.strip();
        return text.isEmpty() || "。！？；…".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + "。";
    }

    /** 12,345.6 */
    public static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }
}
