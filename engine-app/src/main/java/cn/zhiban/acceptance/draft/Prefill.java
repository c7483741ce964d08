package cn.zhiban.acceptance.draft;

import cn.zhiban.authorisation.Authorisation;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.ItemDefinition.PrefillSource;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.PersonalData;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Fills in what is known of the applicant, from the sources that the item names; each answer says where it is from. For
 * an agent it fills in who the agent is, and of the applicant nothing but the name and the public code.
 */
@Component
class Prefill {

    /** @param sources in words, by the key of the answer */
    record Filled(Map<String, Object> answers, Map<String, String> sources) {}

    /** @param agent null where the applicant applies itself */
    private record Known(Account account, PersonalData data, Optional<CaseFile> earlier, Agent agent) {}

    private record Agent(String name, String phone) {}

    private static final String OWN_ACCOUNT = "来自您的账户";
    private static final PersonalData NOT_TOLD = new PersonalData(null, null);

    private record Answer(Object value, String source) {}

    private final Accounts accounts;
    private final Cases cases;

    Prefill(Accounts accounts, Cases cases) {
        this.accounts = accounts;
        this.cases = cases;
    }

    /** @param under by which an agent applies; empty where the applicant applies itself */
    Filled fill(Actor applicant, ItemVersion version, Optional<Authorisation> under) {
        var known = under.map(one -> knownToAgent(applicant, one)).orElseGet(() -> known(applicant, version));
        var keys = version.form(version.item().applicationForm()).keys();
        var answers = new LinkedHashMap<String, Object>();
        var sources = new LinkedHashMap<String, String>();
        version.item().prefill().forEach((key, from) -> {
            if (keys.contains(key)) {
                first(key, from, known).ifPresent(answer -> {
                    answers.put(key, answer.value());
                    sources.put(key, answer.source());
                });
            }
        });
        return new Filled(answers, sources);
    }

    private Known known(Actor applicant, ItemVersion version) {
        return new Known(
                accounts.byId(applicant.accountId()).orElseThrow(),
                accounts.personalData(applicant.accountId()),
                cases.latest(applicant, version.itemKey()),
                null);
    }

    private Known knownToAgent(Actor agent, Authorisation under) {
        return new Known(
                accounts.byId(under.principal().accountId()).orElseThrow(),
                NOT_TOLD,
                Optional.empty(),
                new Agent(agent.name(), accounts.personalData(agent.accountId()).phone()));
    }

    private static Optional<Answer> first(String key, List<PrefillSource> sources, Known known) {
        return sources.stream()
                .map(source -> answer(key, source, known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Answer> answer(String key, PrefillSource source, Known known) {
        return switch (source) {
            case ACCOUNT_NAME -> ofApplicant(known, known.account().displayName());
            case ACCOUNT_USCC -> ofApplicant(known, known.account().uscc());
            case ACCOUNT_ID_NUMBER -> ofApplicant(known, known.data().idNumber());
            case ACCOUNT_PHONE -> ofApplicant(known, known.data().phone());
            case AGENT_ACTS -> ofAgent(known, agent -> CheckingDraft.YES);
            case AGENT_NAME -> ofAgent(known, Agent::name);
            case AGENT_PHONE -> ofAgent(known, Agent::phone);
            case EARLIER_CASE ->
                known.earlier()
                        .filter(earlier -> earlier.form().get(key) != null)
                        .map(earlier -> new Answer(earlier.form().get(key), words(earlier)));
        };
    }

    private static Optional<Answer> ofApplicant(Known known, String value) {
        return Optional.ofNullable(value)
                .map(told -> new Answer(told, known.agent() == null ? OWN_ACCOUNT : "来自申请人的账户"));
    }

    private static Optional<Answer> ofAgent(Known known, Function<Agent, String> what) {
        return Optional.ofNullable(known.agent()).map(what).map(told -> new Answer(told, OWN_ACCOUNT));
    }

    private static String words(CaseFile earlier) {
        var day = earlier.receivedAt().atZone(OfficeClock.ZONE);
        return "来自 %d年%d月%d日 的申请 %s"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), earlier.caseNo());
    }
}
