package cn.zhiban.ledger.web;

import cn.zhiban.ledger.ShrinkingMaterials;
import cn.zhiban.ledger.ToldInNotices;
import cn.zhiban.ledger.VersionFigures;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** From all items to one, to one of its materials or to its form, to the cases in which it had to be asked for again. */
@Controller
@RequestMapping("/admin/improvement")
class ImprovementPages {

    private final ShrinkingMaterials shrinking;
    private final ToldInNotices told;

    ImprovementPages(ShrinkingMaterials shrinking, ToldInNotices told) {
        this.shrinking = shrinking;
        this.told = told;
    }

    @GetMapping
    ModelAndView items() {
        return new ModelAndView("admin/improvement").addObject("versions", shrinking.versions());
    }

    @GetMapping("/{version}")
    ModelAndView item(@PathVariable long version) {
        var figures = shrinking.version(version);
        return new ModelAndView("admin/improvement-item")
                .addObject("version", figures)
                .addObject("materials", shrinking.materials(figures))
                .addObject("answers", told.answers(figures));
    }

    @GetMapping("/{version}/{material}")
    ModelAndView material(@PathVariable long version, @PathVariable String material) {
        var figures = shrinking.version(version);
        return cases(figures, shrinking.material(figures, material).name(), told.casesToldOf(version, material));
    }

    /** No material has a hyphen in its key. */
    @GetMapping("/{version}/wrong-answers")
    ModelAndView answers(@PathVariable long version) {
        return cases(shrinking.version(version), "申请表填写的内容", told.casesToldOfAnswers(version));
    }

    private static ModelAndView cases(VersionFigures version, String name, List<String> cases) {
        return new ModelAndView("admin/improvement-material")
                .addObject("version", version)
                .addObject("name", name)
                .addObject("cases", cases);
    }
}
