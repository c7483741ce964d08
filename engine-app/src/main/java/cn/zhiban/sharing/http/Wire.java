package cn.zhiban.sharing.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The one shape of questions and answers that all interfaces share. */
final class Wire {

    private Wire() {}

    /** @param consentNo null where the register is public */
    record Asked(
            UUID requestId,
            Who subject,
            Map<String, Object> parameters,
            String purpose,
            Long consentNo,
            LocalDate asOf) {}

    record Who(String name, String code) {}

    /** @param facts an object by the facts of the register, when something was found */
    record Told(UUID requestId, Boolean found, Who subject, LocalDate asOf, JsonNode facts) {}
}
