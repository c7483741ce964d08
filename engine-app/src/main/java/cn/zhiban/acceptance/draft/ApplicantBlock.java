package cn.zhiban.acceptance.draft;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.authorisation.ActingForOthers;
import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.PersonalData;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Arrival;
import cn.zhiban.shared.Masking;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who applies, as the account knows it: name and number stand, the phone may be changed for this case. An agent learns
 * of whom it acts for the name and the public code, never the phone or the identity number.
 */
@Component
public class ApplicantBlock {

    /**
     * @param name null where an agent may not act any more
     * @param maskedIdNumber of a person; null for an organisation
     * @param under in words, by what right an agent applies; null where the applicant does itself
     * @param over in words, why an agent may not act any more and what helps; null where it may
     */
    public record Shown(String name, String uscc, String maskedIdNumber, String phone, String under, String over) {

        /** Whether somebody applies for another. */
        public boolean byAgent() {
            return under != null || over != null;
        }

        /** Whether the account says by a number who applies; an agent is not told that of a person. */
        public boolean isKnown() {
            return uscc != null || maskedIdNumber != null || under != null;
        }
    }

    private static final PersonalData NOT_TOLD = new PersonalData(null, null);

    private final Accounts accounts;
    private final ActingForOthers acting;
    private final Arrival arrival;

    ApplicantBlock(Accounts accounts, ActingForOthers acting, Arrival arrival) {
        this.accounts = accounts;
        this.acting = acting;
        this.arrival = arrival;
    }

    public Shown shown(Actor actor, String itemKey, Answers answers) {
        var under = usable(actor, itemKey, answers);
        return over(actor, itemKey, answers)
                .map(words -> new Shown(null, null, null, phone(answers), null, words))
                .orElseGet(() -> known(holder(actor, answers), answers, under));
    }

    private Shown known(long holder, Answers answers, Optional<Authorisation> under) {
        var account = accounts.byId(holder).orElseThrow();
        var data = under.isPresent() ? NOT_TOLD : accounts.personalData(holder);
        var own = data.phone() == null ? "" : data.phone();
        var idNumber = account.uscc() == null && data.idNumber() != null ? Masking.idNumber(data.idNumber()) : null;
        var phone = phone(answers);
        return new Shown(
                account.displayName(),
                account.uscc(),
                idNumber,
                phone == null ? own : phone,
                under.map(Authorisation::words).orElse(null),
                null);
    }

    /** Why an agent may not act any more, and what helps; empty where it may, and for the applicant itself. */
    Optional<String> over(Actor actor, String itemKey, Answers answers) {
        return usable(actor, itemKey, answers).isPresent()
                ? Optional.empty()
                : under(actor, answers).map(one -> one.over(arrival.instant()));
    }

    /** Another one that the principal gave serves as well as the one under which the draft was begun. */
    private Optional<Authorisation> usable(Actor actor, String itemKey, Answers answers) {
        return under(actor, answers)
                .flatMap(
                        one -> acting.forCase(actor.accountId(), one.principal().accountId(), itemKey));
    }

    Applicant applicant(Actor actor, Answers answers) {
        long holder = holder(actor, answers);
        var account = accounts.byId(holder).orElseThrow();
        var idNumber = account.uscc() == null ? accounts.personalData(holder).idNumber() : null;
        return new Applicant(account.displayName(), account.uscc(), idNumber, phone(answers));
    }

    /** The account in whose name the application is. */
    long holder(Actor actor, Answers answers) {
        return under(actor, answers).map(one -> one.principal().accountId()).orElse(actor.accountId());
    }

    /** Empty where the applicant applies itself. Whether it is in force is judged when the application is sent. */
    public Optional<Authorisation> under(Actor actor, Answers answers) {
        return answers.in(Area.APPLICANT).get(Flow.AUTHORISATION) instanceof String id
                ? Optional.of(acting.of(actor, Long.parseLong(id)).orElseThrow())
                : Optional.empty();
    }

    private static String phone(Answers answers) {
        return (String) answers.in(Area.APPLICANT).get(Flow.PHONE);
    }
}
