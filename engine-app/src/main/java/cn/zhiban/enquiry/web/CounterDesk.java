package cn.zhiban.enquiry.web;

import cn.zhiban.acceptance.KnownAnswers;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.enquiry.SearchingAnswers;
import cn.zhiban.form.ErrorLink;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.FormPart;
import cn.zhiban.form.FormView;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page on which a clerk writes a question down. */
@Component
class CounterDesk {

    private final Catalogue catalogue;
    private final KnownAnswers known;
    private final SearchingAnswers searching;
    private final OfficeClock clock;

    CounterDesk(Catalogue catalogue, KnownAnswers known, SearchingAnswers searching, OfficeClock clock) {
        this.catalogue = catalogue;
        this.known = known;
        this.searching = searching;
        this.clock = clock;
    }

    /**
     * @param itemKey empty for the first item by which the office is asked
     * @throws RefusedRequest {@code no-enquiries} where there is none
     */
    ItemVersion version(String itemKey) {
        var items = items();
        return items.stream()
                .filter(version -> version.itemKey().equals(itemKey))
                .findFirst()
                .or(() -> items.stream().findFirst())
                .orElseThrow(() -> RefusedRequest.notFound("no-enquiries", "目前没有咨询类的事项"));
    }

    /** @throws RefusedRequest {@code unknown-enquiry-item}: nothing is written down about another item than was seen */
    ItemVersion seen(String itemKey) {
        return items().stream()
                .filter(version -> version.itemKey().equals(itemKey))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid("unknown-enquiry-item", "没有这个咨询事项，请重新打开“登记咨询”"));
    }

    TypedEnquiry using(TypedEnquiry typed, String answer) {
        return answer.matches("[0-9]{1,18}")
                ? typed.answering(searching.one(Long.parseLong(answer)).answer())
                : typed;
    }

    ModelAndView page(TypedEnquiry typed, Map<String, String> errors) {
        var context = FormContext.of(clock.today());
        var asker = EnquiryForm.ASKER.view(typed.asker(), of(errors, EnquiryForm.ASKER.keys()), context);
        var schema = TypedEnquiry.question(typed.version());
        var question = schema.view(typed.asked(), of(errors, schema.keys()), context);
        var answer = EnquiryForm.SPOT_ANSWER.view(typed.answer(), of(errors, EnquiryForm.SPOT_ANSWER.keys()), context);
        var model = new HashMap<String, Object>();
        model.put("items", items());
        model.put("version", typed.version());
        model.put("once", typed.once());
        model.put("asker", asker);
        model.put(
                "question", question.parts().stream().flatMap(CounterDesk::flat).toList());
        model.put("answer", answer);
        model.put("asking", typed.version().item().enquiry().question());
        model.put("known", known.like(typed.words()));
        model.put("looked", !typed.words().isEmpty());
        model.put(
                "errors",
                Stream.of(asker, question, answer)
                        .map(FormView::errors)
                        .flatMap(List::stream)
                        .toList());
        return new ModelAndView(
                "staff/enquiry", model, errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** @param words why it was not written down with what was sent before */
    ModelAndView another(TypedEnquiry typed, String words) {
        var page = page(typed, Map.of());
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject("errors", List.of(new ErrorLink("", words)));
    }

    /** The card has a heading of its own. */
    private static Stream<FormPart> flat(FormPart part) {
        return part.kind().equals("group") ? part.parts().stream() : Stream.of(part);
    }

    private List<ItemVersion> items() {
        return catalogue.offered().stream()
                .filter(version -> version.item().enquiry() != null)
                .toList();
    }

    private static Map<String, String> of(Map<String, String> errors, List<String> keys) {
        var some = new HashMap<>(errors);
        some.keySet().retainAll(keys);
        return some;
    }
}
