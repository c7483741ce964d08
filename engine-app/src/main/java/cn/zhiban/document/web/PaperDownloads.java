package cn.zhiban.document.web;

import cn.zhiban.catalogue.Paper;
import cn.zhiban.document.PapersOfItems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The empty form of a material and the sample that shows how it is filled in, for everybody. */
@Controller
class PaperDownloads {

    private static final String MATERIAL = "/items/{itemKey}/materials/{materialKey}";

    private final PapersOfItems papers;

    PaperDownloads(PapersOfItems papers) {
        this.papers = papers;
    }

    @GetMapping(MATERIAL + "/blank.pdf")
    ResponseEntity<byte[]> blank(
            @PathVariable String itemKey,
            @PathVariable String materialKey,
            @RequestParam(required = false) Integer version) {
        return answer(papers.of(itemKey, version, materialKey, Paper.Kind.BLANK));
    }

    @GetMapping(MATERIAL + "/sample.pdf")
    ResponseEntity<byte[]> sample(
            @PathVariable String itemKey,
            @PathVariable String materialKey,
            @RequestParam(required = false) Integer version) {
        return answer(papers.of(itemKey, version, materialKey, Paper.Kind.SAMPLE));
    }

    private static ResponseEntity<byte[]> answer(PapersOfItems.Printed printed) {
        return PdfAnswer.of(printed.name(), printed.pdf());
    }
}
