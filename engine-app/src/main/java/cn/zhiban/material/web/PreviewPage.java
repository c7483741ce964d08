package cn.zhiban.material.web;

import cn.zhiban.material.PagePreview;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A file as images of its pages. */
@Controller
class PreviewPage {

    private static final Pattern CASE_NO = Pattern.compile("[A-Z0-9-]{1,40}");

    private final Uploads uploads;
    private final PagePreview preview;

    PreviewPage(Uploads uploads, PagePreview preview) {
        this.uploads = uploads;
        this.preview = preview;
    }

    @GetMapping("/uploads/{id}/pages")
    ModelAndView pages(
            Actor actor, @PathVariable UUID id, @RequestParam(name = "case", required = false) String caseNo) {
        var upload = uploads.visibleTo(actor, id);
        return new ModelAndView("preview")
                .addObject("upload", upload)
                .addObject("shown", PagePreview.pagesOf(upload))
                .addObject("back", back(actor, caseNo));
    }

    /** To the case from which the file was opened; nowhere for what is no number of a case. */
    private static String back(Actor actor, String caseNo) {
        return caseNo == null || !CASE_NO.matcher(caseNo).matches()
                ? null
                : (actor.isStaff() ? "/staff/cases/" : "/my/cases/") + caseNo;
    }

    /** The image of one page, from 1. */
    @GetMapping("/uploads/{id}/pages/{page}")
    ResponseEntity<byte[]> page(Actor actor, @PathVariable UUID id, @PathVariable int page) {
        var upload = uploads.visibleTo(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(preview.page(upload, page));
    }
}
