package cn.zhiban.casefile.web;

import cn.zhiban.casefile.CaseViews;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.material.MaterialState;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What one gets for having applied: the number, what happens next and until when; to be printed. */
@Controller
class ReceiptPage {

    private static final Set<String> WITHOUT_FILE =
            Set.of(MaterialState.REQUIRED.name(), MaterialState.NOT_NEEDED.name());

    private final CaseViews views;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    ReceiptPage(CaseViews views, Catalogue catalogue, OfficeClock clock) {
        this.views = views;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/my/cases/{caseNo}/receipt")
    ModelAndView receipt(Actor applicant, @PathVariable String caseNo) {
        var view = views.of(applicant, caseNo);
        var item = catalogue.current(view.itemKey()).item();
        return new ModelAndView(
                "my/receipt",
                Map.of(
                        "view", view,
                        "now", CaseNow.of(view, item.shape(), clock.today()),
                        "sent",
                                view.materials().stream()
                                        .filter(material -> !WITHOUT_FILE.contains(material.state()))
                                        .toList(),
                        "missing",
                                view.materials().stream()
                                        .filter(material -> material.state().equals(MaterialState.REQUIRED.name()))
                                        .toList(),
                        "guide", item.guide()));
    }
}
