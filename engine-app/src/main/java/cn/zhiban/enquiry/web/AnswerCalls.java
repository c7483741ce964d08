package cn.zhiban.enquiry.web;

import cn.zhiban.enquiry.Answer;
import cn.zhiban.enquiry.SearchingAnswers;
import cn.zhiban.enquiry.SearchingAnswers.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published answers for programs; nothing in them says who asked. */
@RestController
@RequestMapping("/api/v1/answers")
class AnswerCalls {

    record Published(
            long id,
            String itemKey,
            String itemName,
            String topic,
            String topicName,
            String question,
            String answer,
            LocalDate publishedOn) {

        static Published of(Answer one) {
            return new Published(
                    one.id(),
                    one.itemKey(),
                    one.itemName(),
                    one.topic(),
                    one.topicName(),
                    one.question(),
                    one.answer(),
                    one.publishedAt().toLocalDate());
        }
    }

    record PublishedPage(List<Published> items, String next) {}

    private final SearchingAnswers searching;

    AnswerCalls(SearchingAnswers searching) {
        this.searching = searching;
    }

    @Operation(summary = "Published answers: newest first, or with q those that say most of it first")
    @GetMapping
    PublishedPage page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "20") int limit) {
        var page = searching.page(new Wanted(q, topic, after, limit));
        return new PublishedPage(page.answers().stream().map(Published::of).toList(), page.next());
    }

    @Operation(summary = "One published answer")
    @GetMapping("/{id}")
    Published one(@PathVariable long id) {
        return Published.of(searching.one(id));
    }
}
