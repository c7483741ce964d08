package cn.zhiban.credit.web;

import cn.zhiban.credit.OpenRegister;
import cn.zhiban.identity.PublicReads;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 失信信息公开: the open records in effect, for everybody, as the letters of commitment say. */
@Controller
class OpenCreditPage {

    private static final String PATH = "/open/credit";
    private static final int PAGE = 20;

    private final OpenRegister register;
    private final PublicReads reads;

    OpenCreditPage(OpenRegister register, PublicReads reads) {
        this.register = register;
        this.reads = reads;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) Long after, HttpServletRequest request) {
        if (after != null) {
            reads.count(request.getRemoteAddr());
        }
        var page = register.page(after, PAGE);
        return new ModelAndView("open/credit")
                .addObject("records", page.records())
                .addObject("first", after == null ? null : PATH)
                .addObject("next", page.next() == null ? null : PATH + "?after=" + page.next());
    }
}
