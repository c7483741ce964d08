package cn.zhiban.credit.web;

import cn.zhiban.credit.ImportingCreditList;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Sha256;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class ImportCalls {

    private static final String PATH = "/api/v1/credit/imports";

    private final ImportingCreditList importing;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    ImportCalls(ImportingCreditList importing, Idempotency idempotency, RequestDigest digest) {
        this.importing = importing;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(
            summary = "Takes the list of serious discredit over (CSV, UTF-8 or GB18030)",
            description = "With dryRun=true nothing is changed and no Idempotency-Key is needed.")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> take(
            Actor admin,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        var bytes = file.getBytes();
        if (dryRun) {
            return ResponseEntity.ok(importing.check(bytes));
        }
        return idempotency.once(
                admin,
                key,
                "POST " + PATH,
                digest.of(HexFormat.of().formatHex(Sha256.of(bytes))),
                () -> ResponseEntity.status(HttpStatus.CREATED).body(importing.take(admin, bytes)));
    }
}
