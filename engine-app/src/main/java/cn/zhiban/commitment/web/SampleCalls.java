package cn.zhiban.commitment.web;

import cn.zhiban.commitment.sample.Draw;
import cn.zhiban.commitment.sample.RedrawingSample;
import cn.zhiban.commitment.sample.Sample;
import cn.zhiban.commitment.sample.Samples;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/verifications/samples")
class SampleCalls {

    private final Samples samples;
    private final RedrawingSample redrawing;

    SampleCalls(Samples samples, RedrawingSample redrawing) {
        this.samples = samples;
        this.redrawing = redrawing;
    }

    /** @param next always null: there are as many as versions and years */
    record Page(List<Sample> items, String next) {}

    record Row(
            String caseNo,
            String mode,
            int sharePercent,
            int ticket,
            boolean chosen,
            int redrawnTicket,
            boolean redrawnChosen,
            boolean differs) {

        static Row of(Draw draw) {
            return new Row(
                    draw.caseNo(),
                    draw.mode().name(),
                    draw.sharePercent(),
                    draw.ticket(),
                    draw.chosen(),
                    draw.redrawnTicket(),
                    draw.redrawnChosen(),
                    draw.differs());
        }
    }

    record Shown(
            Sample sample,
            long drawn,
            long chosen,
            long different,
            List<Row> differences,
            List<Row> items,
            Long next) {}

    @Operation(
            summary =
                    "Samples of commitments to be verified: one seed for each item version and year, the latest first; told once its year is over, until then by its SHA-256")
    @GetMapping
    Page all() {
        return new Page(samples.all(), null);
    }

    @Operation(summary = "Draws a sample again from its seed and tells every difference from what was recorded")
    @GetMapping("/{itemVersionId}/{year}")
    Shown one(
            Actor reader,
            @PathVariable long itemVersionId,
            @PathVariable int year,
            @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "50") int limit) {
        var redrawn = redrawing.redraw(reader, itemVersionId, year, after, limit);
        return new Shown(
                redrawn.sample(),
                redrawn.drawn(),
                redrawn.chosen(),
                redrawn.different(),
                rows(redrawn.differences()),
                rows(redrawn.items()),
                redrawn.next());
    }

    private static List<Row> rows(List<Draw> draws) {
        return draws.stream().map(Row::of).toList();
    }
}
