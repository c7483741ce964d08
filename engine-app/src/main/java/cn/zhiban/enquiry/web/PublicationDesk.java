package cn.zhiban.enquiry.web;

import cn.zhiban.enquiry.Answer;
import cn.zhiban.enquiry.PublishingAnswer;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of one answer: its words on the left, what everybody will see on the right. */
@Component
class PublicationDesk {

    private final PublishingAnswer publishing;
    private final OfficeClock clock;

    PublicationDesk(PublishingAnswer publishing, OfficeClock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * @param typed null for the words as they stand
     * @param refused null where nothing was
     */
    ModelAndView page(Actor actor, long id, Map<String, Object> typed, RefusedRequest refused) {
        var answer = publishing.one(actor, id);
        var errors = refused == null ? Map.<String, String>of() : refused.fields();
        var form = EnquiryForm.PUBLIC_ANSWER.view(
                typed == null ? words(answer) : typed,
                errors.entrySet().stream()
                        .filter(error -> EnquiryForm.PUBLIC_ANSWER.keys().contains(error.getKey()))
                        .collect(HashMap::new, (map, error) -> map.put(error.getKey(), error.getValue()), Map::putAll),
                new FormContext(clock.today(), Map.of("topics", publishing.topics(answer))));
        var model = new HashMap<String, Object>();
        model.put("answer", answer);
        model.put("form", form);
        model.put("reasonError", errors.getOrDefault("reason", ""));
        model.put(
                "errors",
                Stream.concat(form.errors().stream(), other(errors, refused)).toList());
        return new ModelAndView("staff/answer", model, status(refused));
    }

    private static Stream<ErrorLink> other(Map<String, String> errors, RefusedRequest refused) {
        if (errors.containsKey("reason")) {
            return Stream.of(new ErrorLink("reason", errors.get("reason")));
        }
        return refused == null || !errors.isEmpty()
                ? Stream.empty()
                : List.of(new ErrorLink("", refused.getMessage())).stream();
    }

    private static HttpStatus status(RefusedRequest refused) {
        if (refused == null) {
            return HttpStatus.OK;
        }
        return refused.kind() == RefusedRequest.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private static Map<String, Object> words(Answer answer) {
        return Map.of("topic", answer.topic(), "question", answer.question(), "answer", answer.answer());
    }
}
