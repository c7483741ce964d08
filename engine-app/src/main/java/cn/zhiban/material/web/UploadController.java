package cn.zhiban.material.web;

import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
class UploadController {

    record Stored(UUID uploadId, String name, String sha256, String type, long bytes, String state) {

        static Stored of(Upload upload) {
            return new Stored(upload.id(), upload.name(), upload.sha256(), upload.type(), upload.bytes(), "STORED");
        }
    }

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @Operation(summary = "Stores a file; its type is found from its content")
    @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Stored store(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return Stored.of(uploads.store(actor, file.getOriginalFilename(), content));
        }
    }

    /** Always as an attachment: nothing that somebody sent is shown inside the office's own pages. */
    @GetMapping("/uploads/{id}")
    ResponseEntity<StreamingResponseBody> download(Actor actor, @PathVariable UUID id) {
        var upload = uploads.visibleTo(actor, id);
        var disposition = ContentDisposition.attachment()
                .filename(upload.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(upload.type()))
                .contentLength(upload.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(out -> uploads.writeTo(upload, out));
    }
}
