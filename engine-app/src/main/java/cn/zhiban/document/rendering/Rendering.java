package cn.zhiban.document.rendering;

import cn.zhiban.document.rendering.RenderingRows.Leased;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Renders one document from its frozen facts. */
@Component
class Rendering {

    private static final String SEAL = "seal.png";
    private static final String CODE = "code.png";
    private static final int MOST_SEALS = 50;

    /** @param template version of the templates that made it */
    record Rendered(byte[] pdf, String template) {}

    private final DocumentTemplates templates;
    private final PdfRenderer renderer;
    private final VerificationAddress address;
    private final Map<String, byte[]> seals = new ConcurrentHashMap<>();

    Rendering(DocumentTemplates templates, PdfRenderer renderer, VerificationAddress address) {
        this.templates = templates;
        this.renderer = renderer;
        this.address = address;
    }

    Rendered render(Leased document) throws IOException {
        var xhtml = templates.fill(document.kind().template(), model(document));
        var resources = Map.of(
                DocumentTemplates.STYLES,
                templates.styles(),
                SEAL,
                seal(document.facts().organ()),
                CODE,
                CodePicture.of(address.of(document.code())));
        return new Rendered(renderer.render(xhtml, resources), templates.version());
    }

    private Map<String, Object> model(Leased document) {
        var model = new HashMap<String, Object>();
        model.put("document", document);
        model.put("facts", document.facts());
        model.put("at", new OrBlank(document.facts().values()));
        model.put("page", address.page());
        return model;
    }

    private byte[] seal(String organ) throws IOException {
        var drawn = seals.get(organ);
        if (drawn == null) {
            drawn = renderer.seal(organ);
            if (seals.size() < MOST_SEALS) {
                seals.put(organ, drawn);
            }
        }
        return drawn;
    }
}
