package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.Carriage;
import cn.zhiban.acceptance.Carriage.Way;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** How a reply reached the window, as a clerk fills it in. */
@Component
class CarriageFields {

    /**
     * @param values as typed, by the name of the control
     * @param errors by the name of the control, in the order of the page
     */
    record Typed(Map<String, String> values, Carriage carriage, Map<String, String> errors) {

        static Typed nothing() {
            return new Typed(Map.of(), Carriage.ONLINE, Map.of());
        }

        public String value(String name) {
            return values.getOrDefault("_" + name, "");
        }

        public String error(String name) {
            return errors.get(name);
        }

        /** The proof that was stored at an earlier post of the same form; null for none. */
        public UUID proof() {
            return carriage.proof();
        }

        List<ErrorLink> links() {
            return errors.entrySet().stream()
                    .map(error -> new ErrorLink("reply-" + error.getKey(), error.getValue()))
                    .toList();
        }
    }

    private static final String KEPT_PROOF = "_keptProof";

    private final ServiceProof proofs;
    private final Uploads uploads;

    CarriageFields(ServiceProof proofs, Uploads uploads) {
        this.proofs = proofs;
        this.uploads = uploads;
    }

    Typed read(Actor clerk, Map<String, String> typed, MultipartFile sent) throws IOException {
        var errors = new LinkedHashMap<String, String>();
        var way = way(typed, errors);
        var postmark = postmark(typed, way, errors);
        var arrivedAt = arrivedAt(typed, errors);
        var proof = proof(clerk, typed, sent, errors);
        if (proof == null && (way == Way.POST || arrivedAt != null)) {
            errors.putIfAbsent("proof", "请上传凭证：信封上的邮戳，或者窗口的收件登记");
        }
        return new Typed(typed, new Carriage(way, arrivedAt, postmark, proof), errors);
    }

    private static Way way(Map<String, String> typed, Map<String, String> errors) {
        var chosen = Stream.of(Way.values())
                .filter(way -> way.name().equals(typed.get("_channel")))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.put("channel", "请选择怎样收到的");
        }
        return chosen.orElse(null);
    }

    private static LocalDate postmark(Map<String, String> typed, Way way, Map<String, String> errors) {
        if (way != Way.POST) {
            return null;
        }
        try {
            return LocalDate.parse(typed.getOrDefault("_postmark", ""));
        } catch (DateTimeParseException unreadable) {
            errors.put("postmark", "请填写邮戳上的日期");
            return null;
        }
    }

    private Instant arrivedAt(Map<String, String> typed, Map<String, String> errors) {
        var written = typed.getOrDefault("_arrivedAt", "");
        if (written.isBlank()) {
            return null;
        }
        try {
            return proofs.moment(written);
        } catch (RefusedRequest unreadable) {
            errors.put("arrivedAt", "到达的日期和时间不对");
            return null;
        }
    }

    private UUID proof(Actor clerk, Map<String, String> typed, MultipartFile sent, Map<String, String> errors)
            throws IOException {
        if (sent == null || sent.isEmpty()) {
            return kept(clerk, typed.getOrDefault(KEPT_PROOF, ""));
        }
        try {
            return proofs.stored(clerk, sent);
        } catch (RefusedRequest refused) {
            errors.put("proof", refused.getMessage());
            return null;
        }
    }

    /** A foreign one is treated as none. */
    private UUID kept(Actor clerk, String id) {
        try {
            return uploads.ownedBy(clerk, UUID.fromString(id)).id();
        } catch (IllegalArgumentException | RefusedRequest unknown) {
            return null;
        }
    }
}
