package cn.zhiban.document.web;

import cn.zhiban.document.UnrenderedDocuments;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 文书生成: what could not be rendered, and why; the administrator has it tried again. */
@Controller
@RequestMapping("/admin/documents")
class UnrenderedPage {

    private static final int PAGE = 50;

    private final UnrenderedDocuments unrendered;

    UnrenderedPage(UnrenderedDocuments unrendered) {
        this.unrendered = unrendered;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        var found = unrendered.before(before, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("documents", shown);
        model.addAttribute("first", before == Long.MAX_VALUE);
        model.addAttribute(
                "next", more ? "/admin/documents?before=" + shown.get(PAGE - 1).id() : null);
        return "admin/documents";
    }

    @PostMapping("/{number}/render")
    String again(Actor administrator, @PathVariable String number) {
        unrendered.again(administrator, number);
        return "redirect:/admin/documents?again";
    }
}
