package cn.zhiban.document.wording;

import cn.zhiban.casefile.Judgements;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.NoticePhase;
import cn.zhiban.catalogue.Result;
import cn.zhiban.deadline.ClockEventType;
import cn.zhiban.document.Deed;
import cn.zhiban.document.DocumentKind;
import cn.zhiban.document.Draft;
import cn.zhiban.document.Wording;
import cn.zhiban.form.FormContext;
import cn.zhiban.form.Reading;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was decided, called as the item calls it: the result with its facts, or the refusal with reasons and remedies. */
@Component
class DecisionWording implements Wording {

    /** The result of the item that an approval leads to. */
    private static final String APPROVED = "APPROVED";

    private final Judgements judgements;

    DecisionWording(Judgements judgements) {
        this.judgements = judgements;
    }

    @Override
    public Set<ClockEventType> follows() {
        return Set.of(ClockEventType.DECIDED);
    }

    @Override
    public Draft draft(Deed deed) {
        var decision = deed.detail("decision");
        var result = deed.item().result(decision);
        boolean approved = decision.equals(APPROVED);
        var draft = new DraftOf(kind(deed, approved), deed)
                .as(result)
                .with("decidedOn", DraftOf.day(deed.day()))
                .with("basis", deed.act().legalBasis())
                .with("resultWords", result.words())
                .with("words", judgements.latest(deed.caseFile().id()).text("words"));
        if (!approved) {
            return draft.points(grounds(deed)).withRemedies().draft();
        }
        facts(deed, result).forEach(reading -> draft.row(reading.label(), reading.value()));
        return draft.draft();
    }

    private static DocumentKind kind(Deed deed, boolean approved) {
        if (deed.item().enquiry() != null) {
            return DocumentKind.ANSWER;
        }
        return approved ? DocumentKind.RESULT : DocumentKind.REFUSAL;
    }

    private static List<String> grounds(Deed deed) {
        return deed.act().details().get("grounds") instanceof List<?> codes
                ? codes.stream()
                        .map(code -> words(deed.item(), String.valueOf(code)))
                        .toList()
                : List.of();
    }

    private static String words(ItemDefinition item, String code) {
        var ground = item.refusalGround(code);
        return ground.words() + "（" + ground.legalBasis() + "）";
    }

    /** The answers of the application that the item names for the result, in that order. */
    private static List<Reading> facts(Deed deed, Result result) {
        var context = new FormContext(deed.day(), deed.item().choices(NoticePhase.BEFORE_NOTICE));
        var readings =
                deed
                        .version()
                        .form(deed.item().applicationForm())
                        .reading(deed.caseFile().form(), context)
                        .stream()
                        .collect(Collectors.toMap(Reading::key, Function.identity(), (first, second) -> first));
        return result.facts().stream()
                .filter(readings::containsKey)
                .map(readings::get)
                .toList();
    }
}
