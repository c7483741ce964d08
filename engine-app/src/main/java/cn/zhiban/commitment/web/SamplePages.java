package cn.zhiban.commitment.web;

import cn.zhiban.commitment.sample.RedrawingSample;
import cn.zhiban.commitment.sample.Samples;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 抽查复算: each sample drawn again from its seed before the eyes of whoever supervises. */
@Controller
class SamplePages {

    private static final String PATH = "/staff/commitments/samples";
    private static final int PAGE = 50;

    private final Samples samples;
    private final RedrawingSample redrawing;

    SamplePages(Samples samples, RedrawingSample redrawing) {
        this.samples = samples;
        this.redrawing = redrawing;
    }

    @GetMapping(PATH)
    ModelAndView all() {
        return new ModelAndView("commitment/samples").addObject("samples", samples.all());
    }

    @GetMapping(PATH + "/{version}/{year}")
    ModelAndView one(
            Actor reader,
            @PathVariable long version,
            @PathVariable int year,
            @RequestParam(required = false) Long after) {
        var redrawn = redrawing.redraw(reader, version, year, after, PAGE);
        var here = PATH + "/" + version + "/" + year;
        return new ModelAndView("commitment/sample")
                .addObject("redrawn", redrawn)
                .addObject("first", after == null ? null : here)
                .addObject("next", redrawn.next() == null ? null : here + "?after=" + redrawn.next());
    }
}
