package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.casefile.ClockView;
import cn.zhiban.casefile.ClockViews;
import cn.zhiban.casefile.ExtendingCase;
import cn.zhiban.casefile.SuspendingCase;
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

    record Suspension(String reason, Integer plannedDays) {}

    record Resumption(String words) {}

    record Extension(Integer days, String reason, String approvalNo) {}

    private final CaseViews views;
    private final ClockViews clocks;
    private final WithdrawingCase withdrawing;
    private final SuspendingCase suspending;
    private final ExtendingCase extending;

    CaseController(
            CaseViews views,
            ClockViews clocks,
            WithdrawingCase withdrawing,
            SuspendingCase suspending,
            ExtendingCase extending) {
        this.views = views;
        this.clocks = clocks;
        this.withdrawing = withdrawing;
        this.suspending = suspending;
        this.extending = extending;
    }

    @Operation(summary = "A case with its deadlines, the reasons for them, its materials and its timeline")
    @GetMapping
    CaseView one(Actor actor, @PathVariable String caseNo) {
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Why the case has its dates: every limit, day by day, and every event, in Chinese and English")
    @GetMapping("/clock")
    ClockView clock(Actor actor, @PathVariable String caseNo) {
        return clocks.of(actor, caseNo);
    }

    @Operation(summary = "Takes an application back before it is decided")
    @PostMapping("/withdraw")
    CaseView withdraw(Actor actor, @PathVariable String caseNo, @RequestBody Withdrawal withdrawal) {
        withdrawing.withdraw(actor, caseNo, withdrawal.reason());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "The office's clock stands still for a special stage, announced to the applicant")
    @PostMapping("/suspensions")
    CaseView suspend(Actor actor, @PathVariable String caseNo, @RequestBody Suspension suspension) {
        suspending.suspend(actor, caseNo, suspension.reason(), suspension.plannedDays());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "The clock goes on before the announced days are over")
    @PostMapping("/resumptions")
    CaseView resume(Actor actor, @PathVariable String caseNo, @RequestBody(required = false) Resumption resumption) {
        suspending.resume(actor, caseNo, resumption == null ? null : resumption.words());
        return views.of(actor, caseNo);
    }

    @Operation(summary = "Lengthens the limit of the decision, once, with reasons")
    @PostMapping("/extensions")
    CaseView extend(Actor actor, @PathVariable String caseNo, @RequestBody Extension extension) {
        extending.extend(actor, caseNo, extension.days(), extension.reason(), extension.approvalNo());
        return views.of(actor, caseNo);
    }
}
