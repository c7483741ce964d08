package cn.zhiban.rating.web;

import cn.zhiban.rating.GivingRating;
import cn.zhiban.rating.Rating;
import cn.zhiban.shared.Actor;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RatingCall {

    /** @param level 5 非常满意 to 1 非常不满意 */
    record Asked(Integer level, String words) {}

    record Answered(String caseNo, int level, String levelLabel, boolean bad, String words, OffsetDateTime ratedAt) {

        static Answered of(String caseNo, Rating given) {
            var level = given.level();
            return new Answered(caseNo, level.number(), level.label(), level.isBad(), given.words(), given.ratedAt());
        }
    }

    private final GivingRating giving;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    RatingCall(GivingRating giving, Idempotency idempotency, RequestDigest digest) {
        this.giving = giving;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Rates the service of a case that is done, once")
    @PostMapping("/api/v1/cases/{caseNo}/rating")
    ResponseEntity<?> rate(
            Actor applicant,
            @PathVariable String caseNo,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Asked asked) {
        return idempotency.once(
                applicant,
                key,
                "POST /api/v1/cases/{caseNo}/rating",
                digest.of(caseNo, asked),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(Answered.of(caseNo, giving.rate(applicant, caseNo, asked.level(), asked.words()))));
    }
}
