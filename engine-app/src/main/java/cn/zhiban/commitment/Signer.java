package cn.zhiban.commitment;

import cn.zhiban.catalogue.ItemDefinition;
import java.util.Map;

/**
 * For whom a letter is signed.
 *
 * @param organisation whether the applicant is one, and no person
 * @param agentName whom the application names as the applicant's agent; null for nobody
 * @param byAgency whether the account belongs to an agency, which acts for others
 */
public record Signer(String applicantName, boolean organisation, String agentName, boolean byAgency) {

    /** @param answers of the application, from which the agent's name is taken */
    public static Signer of(
            String name, boolean organisation, boolean byAgency, ItemDefinition item, Map<String, ?> answers) {
        var terms = item.commitment();
        boolean named = terms != null && terms.agentName() != null && answers.get(terms.agentName()) instanceof String;
        return new Signer(
                name, organisation, named ? ((String) answers.get(terms.agentName())).strip() : null, byAgency);
    }
}
