package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.AskingForCase;
import cn.zhiban.acceptance.CorrectingOnTheSpot;
import cn.zhiban.acceptance.JudgingMaterial;
import cn.zhiban.acceptance.MarkingField;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the window does with the papers and the answers of a case before it accepts. */
@RestController
@RequestMapping("/api/v1/cases/{caseNo}")
class ReviewCalls {

    record Verdict(MaterialState verdict, String reasonCode, String words) {}

    record Mark(FieldMark.State verdict, String words) {}

    record Corrections(List<SentFiles> materials, Map<String, Object> form) {}

    private final JudgingMaterial judging;
    private final CorrectingOnTheSpot correcting;
    private final MarkingField marking;
    private final AskingForCase asking;
    private final CaseViews views;

    ReviewCalls(
            JudgingMaterial judging,
            CorrectingOnTheSpot correcting,
            MarkingField marking,
            AskingForCase asking,
            CaseViews views) {
        this.judging = judging;
        this.correcting = correcting;
        this.marking = marking;
        this.asking = asking;
        this.views = views;
    }

    @Operation(summary = "Judges one material: VERIFIED, or REJECTED with a reason")
    @PutMapping("/materials/{key}")
    CaseView judge(Actor actor, @PathVariable String caseNo, @PathVariable String key, @RequestBody Verdict verdict) {
        judging.judge(
                actor,
                caseNo,
                key,
                new JudgingMaterial.Verdict(verdict.verdict(), verdict.reasonCode(), verdict.words()));
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Takes in at the window what the applicant has put right on the spot, before any notice")
    @PostMapping("/corrections")
    CaseView correct(Actor actor, @PathVariable String caseNo, @RequestBody Corrections corrections) {
        correcting.correct(actor, caseNo, SentFiles.byMaterial(corrections.materials()), corrections.form());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Marks an answer as wrong, or takes a marked one as it is")
    @PutMapping("/fields/{key}")
    CaseView mark(Actor actor, @PathVariable String caseNo, @PathVariable String key, @RequestBody Mark mark) {
        marking.mark(actor, caseNo, key, new MarkingField.Mark(mark.verdict(), mark.words()));
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Asks the registers once more for what the application leaves to them")
    @PostMapping("/checks")
    CaseView ask(Actor actor, @PathVariable String caseNo) {
        asking.ask(actor, caseNo);
        return views.of(actor, caseNo);
    }
}
