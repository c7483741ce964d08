package cn.zhiban.catalogue.check;

/** 统一社会信用代码: 18 characters, the ninth to seventeenth with a check of their own. Source: GB 32100-2015, GB 11714-1997. */
final class CreditCode {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    static boolean isValid(String code) {
        return code.matches("[" + SYMBOLS + "]{18}")
                && code.charAt(16) == organisationCheck(code.substring(8, 16))
                && code.charAt(17) == check(code.substring(0, 17));
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    private static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (char symbol : code.toCharArray()) {
            sum += SYMBOLS.indexOf(symbol) * weight;
            weight = weight * 3 % SYMBOLS.length();
        }
        return SYMBOLS.charAt((SYMBOLS.length() - sum % SYMBOLS.length()) % SYMBOLS.length());
    }
}
