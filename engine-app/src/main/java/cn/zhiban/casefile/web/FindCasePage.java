package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office looks a case up, whether anything waits in it or not: by its number, or by the applicant's name. */
@Controller
class FindCasePage {

    /** @param applicant masked for a person, as in every list */
    record Found(
            String caseNo,
            String itemName,
            String applicant,
            LocalDate receivedOn,
            String status,
            String statusLabel) {}

    private final Cases cases;
    private final Catalogue catalogue;

    FindCasePage(Cases cases, Catalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    @GetMapping("/staff/cases")
    String find(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        var asked = q.strip();
        if (cases.find(actor, asked).isPresent()) {
            return "redirect:/staff/cases/" + asked;
        }
        model.addAttribute("q", asked);
        model.addAttribute(
                "found",
                asked.isEmpty()
                        ? List.of()
                        : cases.ofApplicant(actor, asked).stream()
                                .map(this::row)
                                .toList());
        return "staff/find";
    }

    private Found row(CaseFile file) {
        var item = catalogue.version(file.itemVersionId()).item();
        boolean person = file.applicantUscc() == null;
        return new Found(
                file.caseNo(),
                item.name(),
                person ? Masking.name(file.applicantName()) : file.applicantName(),
                LocalDate.ofInstant(file.receivedAt(), OfficeClock.ZONE),
                file.status().name(),
                file.status().label(item.shape()));
    }
}
