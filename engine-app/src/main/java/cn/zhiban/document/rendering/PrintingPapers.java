package cn.zhiban.document.rendering;

import cn.zhiban.catalogue.Paper;
import cn.zhiban.document.PrintedPapers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints papers with the fonts and the renderer of documents, but without their head, number and seal. */
@Component
class PrintingPapers implements PrintedPapers {

    private static final String TEMPLATE = "paper";
    private static final String STYLES = "paper.css";

    private final DocumentTemplates templates;
    private final PdfRenderer renderer;

    PrintingPapers(DocumentTemplates templates, PdfRenderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    @Override
    public byte[] pdf(String title, Paper paper, Paper.Kind kind) {
        try {
            var xhtml = templates.fill(TEMPLATE, Map.of("title", title, "paper", paper, "kind", kind));
            return renderer.render(xhtml, Map.of(STYLES, templates.styles(STYLES)));
        } catch (IOException unprinted) {
            throw new UncheckedIOException(unprinted);
        }
    }
}
