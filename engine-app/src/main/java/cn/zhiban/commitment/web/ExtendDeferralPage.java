package cn.zhiban.commitment.web;

import cn.zhiban.casefile.CaseDeferrals;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.casefile.CaseViews;
import cn.zhiban.commitment.deferral.ExtendingDeferral;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The window gives more time for a promised material, with the reason and its proof. */
@Controller
@RequestMapping("/staff/cases/{caseNo}/deferrals/{key}/extend")
class ExtendDeferralPage {

    private final ExtendingDeferral extending;
    private final Uploads uploads;
    private final CaseViews views;

    ExtendDeferralPage(ExtendingDeferral extending, Uploads uploads, CaseViews views) {
        this.extending = extending;
        this.uploads = uploads;
        this.views = views;
    }

    @GetMapping
    ModelAndView ask(Actor clerk, @PathVariable String caseNo, @PathVariable String key) {
        return page(views.of(clerk, caseNo), key, "", "", Map.of());
    }

    @PostMapping
    ModelAndView extend(
            Actor clerk,
            @PathVariable String caseNo,
            @PathVariable String key,
            @RequestParam(name = "_days", defaultValue = "") String days,
            @RequestParam(name = "_reason", defaultValue = "") String reason,
            @RequestParam(name = "proof", required = false) MultipartFile proof)
            throws IOException {
        try {
            extending.extend(clerk, caseNo, key, number(days), reason, stored(clerk, proof));
        } catch (RefusedRequest refused) {
            return page(views.of(clerk, caseNo), key, days, reason, beside(refused));
        }
        return new ModelAndView("redirect:/staff/cases/" + caseNo + "#deferrals");
    }

    /** What is too long stands beside the days. */
    private static Map<String, String> beside(RefusedRequest refused) {
        if (!refused.fields().isEmpty()) {
            return refused.fields();
        }
        if (refused.code().equals("deferral-extended-enough")) {
            return Map.of("days", refused.getMessage());
        }
        throw refused;
    }

    private UUID stored(Actor clerk, MultipartFile proof) throws IOException {
        return proof == null || proof.isEmpty()
                ? null
                : uploads.store(clerk, proof.getOriginalFilename(), proof, proof.getSize())
                        .id();
    }

    private static Integer number(String typed) {
        return typed.strip().matches("[0-9]{1,4}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static ModelAndView page(
            CaseView view, String key, String days, String reason, Map<String, String> errors) {
        var about = view.deferrals().stream()
                .filter(one -> one.material().equals(key))
                .filter(CaseDeferrals.Shown::running)
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("not-deferred", "这份材料没有在等待补交"));
        var page = new ModelAndView(
                "commitment/extend-deferral", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page.addObject("view", view)
                .addObject("about", about)
                .addObject("days", days)
                .addObject("reason", reason)
                .addObject("wrong", errors);
    }
}
