package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.WithdrawingCase;
import cn.zhiban.shared.Actor;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases/{caseNo}")
class CaseController {

    record Withdrawal(String reason) {}

    private final CaseViews views;
    private final WithdrawingCase withdrawing;

    CaseController(CaseViews views, WithdrawingCase withdrawing) {
        this.views = views;
        this.withdrawing = withdrawing;
    }

    @Operation(summary = "A case with its deadlines, the reasons for them, its materials and its timeline")
    @GetMapping
    CaseView one(Actor actor, @PathVariable String caseNo) {
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Takes an application back before it is decided")
    @PostMapping("/withdraw")
    CaseView withdraw(Actor actor, @PathVariable String caseNo, @RequestBody Withdrawal withdrawal) {
        withdrawing.withdraw(actor, caseNo, withdrawal.reason());
        return views.of(actor, caseNo);
    }
}
