package cn.zhiban.registration;

import cn.zhiban.form.FormContext;
import cn.zhiban.identity.NewAccount;
import cn.zhiban.identity.OpeningOwnAccount;
import cn.zhiban.identity.Registration;
import cn.zhiban.shared.OfficeClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Judges a registration: by its form, by the rules for names and passwords, and by the text that was agreed to. */
@Component
class JudgingRegistration {

    /** @param account only to be used when there are no faults; null otherwise */
    record Judged(NewAccount account, Map<String, String> faults) {}

    private final OpeningOwnAccount opening;
    private final PersonalDataNotice notice;
    private final OfficeClock clock;

    JudgingRegistration(OpeningOwnAccount opening, PersonalDataNotice notice, OfficeClock clock) {
        this.opening = opening;
        this.notice = notice;
        this.clock = clock;
    }

    Judged judge(Typed typed) {
        var result = typed.registrant().form().validate(typed.values(), FormContext.of(clock.today()));
        var faults = new LinkedHashMap<String, String>(result.errors());
        var username = Registrant.text(result.values(), "username");
        opening.faults(username, typed.password(), typed.repeated(), known(result.values()))
                .forEach(faults::putIfAbsent);
        if (!typed.notice().equals(notice.version())) {
            faults.putIfAbsent("consent", "告知的内容有更新，请重新阅读后勾选");
        }
        return new Judged(faults.isEmpty() ? account(typed, result.values()) : null, faults);
    }

    /** What others know of the applicant: all of its answers. */
    private static List<String> known(Map<String, Object> values) {
        var known = new ArrayList<String>();
        values.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(known::add);
        return known;
    }

    private NewAccount account(Typed typed, Map<String, Object> values) {
        var contact = Registrant.text(values, "contactName");
        return typed.registrant()
                .account(values, typed.password())
                .registered(new Registration(typed.token(), contact, notice.version(), notice.sha256()));
    }
}
