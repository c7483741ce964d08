package cn.zhiban.catalogue;

import java.util.Map;

/**
 * What the office finds out in another organ's register instead of asking the applicant for a paper.
 *
 * @param key camelCase, stable
 * @param name what is found out, such as 主体资格
 * @param waives key of the material that need not be brought when it holds; null where it is for the clerk to read
 * @param waiver why that material need not be brought
 * @param asks the parameters of the question and the answers of the application form that they are; an answer that is
 *     a list makes one question of each
 * @param holds FEEL over the facts of the register, {@code applicantName}, {@code lastYear} and {@code asOf}
 * @param otherwise said to the clerk and the applicant when it does not hold
 * @param validDays how many calendar days after the day for which it is true an answer may be used
 */
public record RegisterCheck(
        String key,
        String name,
        Register register,
        String waives,
        Substitution waiver,
        Map<String, String> asks,
        String holds,
        String otherwise,
        int validDays) {

    /** What takes the place of a paper. */
    public enum Substitution {
        DATA_SHARING,
        E_CERTIFICATE,
        ISSUED_BY_GOVERNMENT
    }

    /** What a condition may speak of beside the facts of the register. */
    public static final String APPLICANT_NAME = "applicantName";

    /** The year before the one in which it is judged. */
    public static final String LAST_YEAR = "lastYear";

    /** The day on which it is judged. */
    public static final String AS_OF = "asOf";

    public RegisterCheck {
        asks = asks == null ? Map.of() : asks;
        waiver = waiver == null ? Substitution.DATA_SHARING : waiver;
    }
}
