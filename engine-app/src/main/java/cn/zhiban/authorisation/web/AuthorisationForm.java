package cn.zhiban.authorisation.web;

import cn.zhiban.authorisation.GivingAuthorisation.Wish;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormSchema;
import cn.zhiban.form.FormView;
import cn.zhiban.form.Option;
import cn.zhiban.shared.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form in which an applicant names its agent; what is typed becomes a wish. */
@Component
class AuthorisationForm {

    /** @param wish null where something is wrong */
    record Read(Wish wish, Map<String, String> errors) {}

    private static final String AGENT = "agentAccount";
    private static final String ITEM = "authorisedItem";
    private static final String FROM = "authorisedFrom";
    private static final String UNTIL = "authorisedUntil";

    /** What the use case calls the questions. */
    private static final Map<String, String> QUESTIONS =
            Map.of("agent", AGENT, "itemKey", ITEM, "from", FROM, "until", UNTIL);

    private static final FormSchema SCHEMA = schema();

    private final Catalogue catalogue;
    private final OfficeClock clock;

    AuthorisationForm(Catalogue catalogue, OfficeClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** From today. */
    Map<String, Object> initial() {
        return Map.of(FROM, clock.today().toString());
    }

    Map<String, Object> typed(Map<String, String[]> parameters) {
        return SCHEMA.fromParameters(parameters);
    }

    Read read(Map<String, Object> typed) {
        var result = SCHEMA.validate(typed, context());
        return result.isValid() ? new Read(wish(result.values()), Map.of()) : new Read(null, result.errors());
    }

    /** @param errors by what the use case calls the questions, or by their keys */
    FormView view(Map<String, Object> typed, Map<String, String> errors) {
        var byKey = new LinkedHashMap<String, String>();
        errors.forEach((field, words) -> byKey.put(QUESTIONS.getOrDefault(field, field), words));
        return SCHEMA.view(typed, byKey, context());
    }

    private FormContext context() {
        List<Option> items = catalogue.offered().stream()
                .map(version -> new Option(version.itemKey(), version.item().name()))
                .toList();
        return new FormContext(clock.today(), Map.of("items", items));
    }

    private static Wish wish(Map<String, Object> values) {
        return new Wish((String) values.get(AGENT), (String) values.get(ITEM), day(values, FROM), day(values, UNTIL));
    }

    private static LocalDate day(Map<String, Object> values, String key) {
        return Optional.ofNullable((String) values.get(key))
                .map(LocalDate::parse)
                .orElse(null);
    }

    private static FormSchema schema() {
        try (var file = AuthorisationForm.class.getResourceAsStream("/authorisation/give-authorisation.form")) {
            return FormSchema.parse(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
