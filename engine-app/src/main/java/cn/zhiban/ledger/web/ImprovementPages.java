package cn.zhiban.ledger.web;

import cn.zhiban.ledger.ShrinkingMaterials;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** From all items to one, to one of its materials, to the cases in which it had to be asked for again. */
@Controller
@RequestMapping("/admin/improvement")
class ImprovementPages {

    private final ShrinkingMaterials shrinking;

    ImprovementPages(ShrinkingMaterials shrinking) {
        this.shrinking = shrinking;
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
                .addObject("materials", shrinking.materials(figures));
    }

    @GetMapping("/{version}/{material}")
    ModelAndView material(@PathVariable long version, @PathVariable String material) {
        var figures = shrinking.version(version);
        return new ModelAndView("admin/improvement-material")
                .addObject("version", figures)
                .addObject("material", shrinking.material(figures, material))
                .addObject("cases", shrinking.casesToldOf(version, material));
    }
}
