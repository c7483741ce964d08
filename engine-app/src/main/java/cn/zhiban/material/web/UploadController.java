package cn.zhiban.material.web;

import cn.zhiban.material.Receiving;
import cn.zhiban.material.Receiving.Progress;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.web.Idempotency;
import cn.zhiban.web.RequestDigest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
class UploadController {

    /**
     * @param sha256 null until the file is there whole, likewise {@code type}
     * @param offset bytes that are there: the sender goes on with the next
     */
    record Stored(UUID uploadId, String name, String sha256, String type, long bytes, String state, long offset) {

        static Stored of(Upload upload) {
            return new Stored(
                    upload.id(),
                    upload.name(),
                    upload.sha256(),
                    upload.type(),
                    upload.bytes(),
                    "STORED",
                    upload.bytes());
        }

        static Stored of(Progress at) {
            return at.stored()
                    .map(Stored::of)
                    .orElseGet(() -> new Stored(at.id(), at.name(), null, null, at.bytes(), "RECEIVING", at.offset()));
        }
    }

    record Announced(String name, Long bytes) {}

    private final Uploads uploads;
    private final Receiving receiving;
    private final Idempotency idempotency;
    private final RequestDigest digest;

    UploadController(Uploads uploads, Receiving receiving, Idempotency idempotency, RequestDigest digest) {
        this.uploads = uploads;
        this.receiving = receiving;
        this.idempotency = idempotency;
        this.digest = digest;
    }

    @Operation(summary = "Stores a file; its type is found from its content")
    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
        return Stored.of(uploads.store(actor, file.getOriginalFilename(), file, file.getSize()));
    }

    @Operation(
            summary = "Announces a file that will be sent in parts; repeated with the same Idempotency-Key it is one")
    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> announce(
            Actor actor,
            @RequestHeader(name = Idempotency.HEADER, required = false) String key,
            @RequestBody Announced file) {
        if (file.bytes() == null) {
            throw RefusedRequest.invalid("请说明文件的大小", Map.of("bytes", "请填写文件的字节数 bytes"));
        }
        return idempotency.once(
                actor,
                key,
                "POST /api/v1/uploads",
                digest.of(file),
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(Stored.of(receiving.begin(actor, file.name(), file.bytes()))));
    }

    @Operation(summary = "How much of a file is there")
    @GetMapping("/api/v1/uploads/{id}")
    Stored progress(Actor actor, @PathVariable UUID id) {
        return Stored.of(receiving.progress(actor, id));
    }

    @Operation(summary = "Sends the part of a file that begins at the offset; the last part ends the upload")
    @PatchMapping(path = "/api/v1/uploads/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Stored append(Actor actor, @PathVariable UUID id, @RequestParam long offset, InputStream body) throws IOException {
        return Stored.of(receiving.append(actor, id, offset, body));
    }

    /**
     * Always as an attachment: nothing that somebody sent is shown inside the office's own pages. Its name ends as its
     * content is: what was sent as a program's file arrives as the image or the document that was found in it.
     */
    @GetMapping("/uploads/{id}")
    void download(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var upload = uploads.visibleTo(actor, id);
        var disposition = ContentDisposition.attachment()
                .filename(upload.fileName(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(upload.type());
        response.setContentLengthLong(upload.bytes());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        uploads.writeTo(upload, response.getOutputStream());
    }
}
