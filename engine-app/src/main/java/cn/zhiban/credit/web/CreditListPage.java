package cn.zhiban.credit.web;

import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.ImportingCreditList;
import cn.zhiban.credit.Severity;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administrator takes the list of serious discredit over, after a look at what it would do. */
@Controller
@RequestMapping("/admin/credit-list")
class CreditListPage {

    private final ImportingCreditList importing;

    CreditListPage(ImportingCreditList importing) {
        this.importing = importing;
    }

    @GetMapping
    ModelAndView ask() {
        return page(HttpStatus.OK).addObject("errors", List.of());
    }

    @PostMapping
    ModelAndView read(
            Actor admin,
            @RequestParam(name = "_act", defaultValue = "check") String act,
            @RequestParam(name = "file", required = false) MultipartFile file)
            throws IOException {
        try {
            var bytes = file == null ? new byte[0] : file.getBytes();
            var report = act.equals("import") ? importing.take(admin, bytes) : importing.check(bytes);
            return page(HttpStatus.OK).addObject("report", report).addObject("errors", List.of());
        } catch (RefusedRequest refused) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("fault", refused.fault())
                    .addObject("errors", List.of(new ErrorLink("file", refused.fault())));
        }
    }

    private static ModelAndView page(HttpStatus status) {
        return new ModelAndView("admin/credit-list", status)
                .addObject("kinds", CreditKind.values())
                .addObject("severities", Severity.values())
                .addObject("effects", CreditEffect.TOLD);
    }
}
