package cn.zhiban.casefile.web;

import cn.zhiban.casefile.Cases;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.shared.Actor;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what can be done here, and what waits for the one who is signed in. */
@Controller
class HomePage {

    private final Catalogue catalogue;
    private final Cases cases;

    HomePage(Catalogue catalogue, Cases cases) {
        this.catalogue = catalogue;
        this.cases = cases;
    }

    @GetMapping("/")
    String home(Optional<Actor> visitor, Model model) {
        model.addAttribute(
                "items", catalogue.offered().stream().map(ItemVersion::item).toList());
        visitor.filter(somebody -> !somebody.isStaff())
                .ifPresent(applicant -> model.addAttribute("awaiting", cases.awaiting(applicant)));
        return "home";
    }
}
