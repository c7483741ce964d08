package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseChoices;
import cn.zhiban.form.Option;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers whoever verifies a commitment the methods that serve for the case. */
@Component
class MethodsOfVerification implements CaseChoices {

    private static final String KEY = "verificationMethods";

    private final Verifications verifications;

    MethodsOfVerification(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public Map<String, List<Option>> of(long caseId) {
        return verifications
                .of(caseId)
                .map(planned -> Map.of(
                        KEY,
                        planned.serving().stream()
                                .map(method -> new Option(method.name(), method.label()))
                                .toList()))
                .orElse(Map.of());
    }
}
