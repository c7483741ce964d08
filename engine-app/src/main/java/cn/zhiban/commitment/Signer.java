package cn.zhiban.commitment;

import cn.zhiban.catalogue.ItemDefinition;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * For whom a letter is signed.
 *
 * @param organisation whether the applicant is one, and no person
 * @param agentName whom the application names as the applicant's agent; null for nobody
 * @param byAgency whether the account belongs to an agency, which acts for others
 * @param representative of the applicant by the register; null where the register has told of none
 */
public record Signer(
        String applicantName, boolean organisation, String agentName, boolean byAgency, String representative) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /** @param answers of the application, from which the agent's name is taken */
    public static Signer of(
            String name,
            boolean organisation,
            boolean byAgency,
            String representative,
            ItemDefinition item,
            Map<String, ?> answers) {
        var terms = item.commitment();
        boolean named = terms != null && terms.agentName() != null && answers.get(terms.agentName()) instanceof String;
        return new Signer(
                name,
                organisation,
                named ? ((String) answers.get(terms.agentName())).strip() : null,
                byAgency,
                representative);
    }

    boolean isAgent(String name) {
        return isSame(agentName, name);
    }

    boolean isApplicant(String name) {
        return isSame(applicantName, name);
    }

    /** Whether the register tells of somebody else who represents the applicant; where it tells of nobody, it does not. */
    boolean isRepresentedByAnother(String name) {
        return representative != null && !isSame(representative, name);
    }

    static boolean isSame(String known, String name) {
        return known != null && plain(known).equals(plain(name));
    }

    /** Blanks and wide letters are typed differently and mean the same. */
    private static String plain(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
