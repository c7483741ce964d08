package cn.zhiban.document.web;

import cn.zhiban.document.IssuedDocument;
import cn.zhiban.document.IssuedDocument.Standing;
import cn.zhiban.document.VerifyingDocument;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Verification over REST, for anybody; many codes that never were are slowed down. */
@RestController
@Tag(name = "Documents")
class VerifyCall {

    /** @param holder masked */
    record Verified(
            boolean valid,
            String standing,
            String number,
            String kind,
            String title,
            String organ,
            LocalDate date,
            String holder,
            String replacedBy,
            LocalDate withdrawnOn) {

        static Verified of(IssuedDocument document) {
            return new Verified(
                    document.standing() == Standing.VALID,
                    document.standing().name(),
                    document.number(),
                    document.kind().name(),
                    document.title(),
                    document.organ(),
                    document.issuedOn(),
                    document.maskedHolder(),
                    document.replacedBy(),
                    document.withdrawnAt() == null
                            ? null
                            : document.withdrawnAt().toLocalDate());
        }
    }

    private final VerifyingDocument verifying;

    VerifyCall(VerifyingDocument verifying) {
        this.verifying = verifying;
    }

    @Operation(summary = "Whether a document was issued by the office and still has force")
    @GetMapping("/api/v1/verify/{code}")
    Verified verify(@PathVariable String code, HttpServletRequest request) {
        return Verified.of(verifying.verify(code, request.getRemoteAddr()));
    }
}
