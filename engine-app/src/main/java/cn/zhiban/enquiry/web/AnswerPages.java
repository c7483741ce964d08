package cn.zhiban.enquiry.web;

import cn.zhiban.acceptance.KnownAnswers;
import cn.zhiban.enquiry.SearchingAnswers;
import cn.zhiban.enquiry.SearchingAnswers.Wanted;
import cn.zhiban.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The published answers for everybody: search, topics, one answer; and those that are near to what somebody types. */
@Controller
@RequestMapping("/answers")
class AnswerPages {

    private static final int PAGE = 20;
    private static final int LONGEST = 100;

    private final SearchingAnswers searching;
    private final KnownAnswers known;

    AnswerPages(SearchingAnswers searching, KnownAnswers known) {
        this.searching = searching;
        this.known = known;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
        var page = searching.page(new Wanted(words, topic, after, PAGE));
        model.addAttribute("q", words);
        model.addAttribute("topic", topic);
        model.addAttribute("topics", searching.topics());
        model.addAttribute("answers", page.answers());
        model.addAttribute("paged", !after.isEmpty());
        model.addAttribute("here", address(words, topic, null));
        model.addAttribute("next", page.next() == null ? null : address(words, topic, page.next()));
        return "answers/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable long id, Model model) {
        model.addAttribute("answer", searching.one(id));
        return "answers/one";
    }

    /** Words are posted: a question that somebody has not even asked stands in no address and no log. */
    @PostMapping("/similar")
    String similar(Actor reader, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("known", known.like(q));
        model.addAttribute("looked", !q.isBlank());
        model.addAttribute("usable", reader.isStaff());
        return "answers/similar";
    }

    private static String address(String words, String topic, String after) {
        var address = UriComponentsBuilder.fromPath("/answers");
        if (!words.isEmpty()) {
            address.queryParam("q", words);
        }
        if (!topic.isEmpty()) {
            address.queryParam("topic", topic);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().build().toUriString();
    }
}
