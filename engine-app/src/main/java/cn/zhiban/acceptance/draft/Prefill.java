package cn.zhiban.acceptance.draft;

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
import org.springframework.stereotype.Component;

/** Fills in what is known of the applicant, from the sources that the item names; each answer says where it is from. */
@Component
class Prefill {

    /** @param sources in words, by the key of the answer */
    record Filled(Map<String, Object> answers, Map<String, String> sources) {}

    private record Known(Account account, PersonalData data, Optional<CaseFile> earlier) {}

    private record Answer(Object value, String source) {}

    private final Accounts accounts;
    private final Cases cases;

    Prefill(Accounts accounts, Cases cases) {
        this.accounts = accounts;
        this.cases = cases;
    }

    Filled fill(Actor applicant, ItemVersion version) {
        var known = new Known(
                accounts.byId(applicant.accountId()).orElseThrow(),
                accounts.personalData(applicant.accountId()),
                cases.latest(applicant, version.itemKey()));
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

    private static Optional<Answer> first(String key, List<PrefillSource> sources, Known known) {
        return sources.stream()
                .map(source -> answer(key, source, known))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Answer> answer(String key, PrefillSource source, Known known) {
        return switch (source) {
            case ACCOUNT_NAME -> ofAccount(known.account().displayName());
            case ACCOUNT_USCC -> ofAccount(known.account().uscc());
            case ACCOUNT_ID_NUMBER -> ofAccount(known.data().idNumber());
            case ACCOUNT_PHONE -> ofAccount(known.data().phone());
            case EARLIER_CASE ->
                known.earlier()
                        .filter(earlier -> earlier.form().get(key) != null)
                        .map(earlier -> new Answer(earlier.form().get(key), words(earlier)));
        };
    }

    private static Optional<Answer> ofAccount(String value) {
        return Optional.ofNullable(value).map(known -> new Answer(known, "来自您的账户"));
    }

    private static String words(CaseFile earlier) {
        var day = earlier.receivedAt().atZone(OfficeClock.ZONE);
        return "来自 %d年%d月%d日 的申请 %s"
                .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), earlier.caseNo());
    }
}
