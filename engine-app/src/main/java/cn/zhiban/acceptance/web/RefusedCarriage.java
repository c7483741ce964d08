package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Carriage.Way;
import cn.zhiban.acceptance.web.CarriageFields.Typed;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Beside which control of {@link CarriageFields} stands what the office would not take. */
final class RefusedCarriage {

    private static final Set<String> CONTROLS = Set.of("channel", "postmark", "arrivedAt", "proof");
    private static final Set<String> OF_DAY = Set.of("before-notice", "reply-late");
    private static final Set<String> OF_ARRIVAL = Set.of("effective-in-future", "before-receipt");
    private static final Set<String> OF_PROOF = Set.of("effective-proof-required", "upload-not-found");

    private RefusedCarriage() {}

    /** With no error where the refusal is about none of them. */
    static Typed of(Typed typed, RefusedRequest refused) {
        return control(typed, refused)
                .map(name -> new Typed(typed.values(), typed.carriage(), Map.of(name, words(refused, name))))
                .orElse(typed);
    }

    private static String words(RefusedRequest refused, String control) {
        return refused.fields().getOrDefault(control, refused.getMessage());
    }

    private static Optional<String> control(Typed typed, RefusedRequest refused) {
        var named =
                refused.fields().keySet().stream().filter(CONTROLS::contains).findFirst();
        if (named.isPresent()) {
            return named;
        }
        if (OF_DAY.contains(refused.code())) {
            return ofDay(typed);
        }
        if (OF_ARRIVAL.contains(refused.code())) {
            return Optional.of("arrivedAt");
        }
        return OF_PROOF.contains(refused.code()) ? Optional.of("proof") : Optional.empty();
    }

    /** By what the applicant's limit is judged; at the counter without a moment it is now, which nobody typed. */
    private static Optional<String> ofDay(Typed typed) {
        if (typed.carriage().way() == Way.POST) {
            return Optional.of("postmark");
        }
        return typed.carriage().arrivedAt() == null ? Optional.empty() : Optional.of("arrivedAt");
    }
}
