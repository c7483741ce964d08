package cn.zhiban.acceptance.web;

import cn.zhiban.acceptance.RequestingPapers;
import cn.zhiban.acceptance.SupplyingPapers;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNo}")
class PaperCalls {

    record Wanted(String key, String words) {}

    record Papers(List<SentFiles> materials) {}

    private final RequestingPapers requesting;
    private final SupplyingPapers supplying;
    private final CaseViews views;

    PaperCalls(RequestingPapers requesting, SupplyingPapers supplying, CaseViews views) {
        this.requesting = requesting;
        this.supplying = supplying;
        this.views = views;
    }

    @Operation(summary = "Asks for a paper after acceptance, without effect on the clock")
    @PostMapping("/paper-requests")
    CaseView request(Actor actor, @PathVariable String caseNo, @RequestBody Wanted wanted) {
        requesting.request(actor, caseNo, wanted.key(), wanted.words());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Brings papers that were asked for after acceptance")
    @PostMapping("/papers")
    CaseView supply(Actor actor, @PathVariable String caseNo, @RequestBody Papers papers) {
        supplying.supply(actor, caseNo, SentFiles.byMaterial(papers.materials()));
        return views.of(actor, caseNo);
    }
}
