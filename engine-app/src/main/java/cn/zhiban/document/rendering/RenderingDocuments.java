package cn.zhiban.document.rendering;

import cn.zhiban.document.rendering.RenderingRows.Leased;
import cn.zhiban.shared.DueWork;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Renders what was issued, as soon as it was; any number of nodes may. What fails is tried again, later each time. */
@Component
class RenderingDocuments implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RenderingDocuments.class);

    private final RenderingRows rows;
    private final Rendering rendering;

    RenderingDocuments(RenderingRows rows, Rendering rendering) {
        this.rows = rows;
        this.rendering = rendering;
    }

    @Scheduled(initialDelayString = "${zhiban.documents.first:PT2S}", fixedDelayString = "PT1S")
    void look() {
        run();
    }

    /** Nothing waits for a moment of the office's clock; further tries wait on the machine's. */
    @Override
    public Optional<Instant> next(Instant upTo) {
        return Optional.empty();
    }

    @Override
    public Done run() {
        rows.giveUp();
        var done = Done.NOTHING;
        for (var document = rows.lease(); document.isPresent(); document = rows.lease()) {
            done = done.plus(render(document.get()));
        }
        return done;
    }

    private Done render(Leased document) {
        try {
            rows.ready(document, rendering.render(document));
            return new Done(1, 0);
        } catch (IOException | RuntimeException failed) {
            boolean again = rows.failed(document, String.valueOf(failed.getMessage()));
            LOG.warn("文书 {} 没有生成，{}", document.number(), again ? "稍后再试" : "不再自动重试", failed);
            return new Done(0, 1);
        }
    }
}
