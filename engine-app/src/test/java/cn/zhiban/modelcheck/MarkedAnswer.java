package cn.zhiban.modelcheck;

import cn.zhiban.acceptance.CorrectingOnTheSpot;
import cn.zhiban.acceptance.MarkingField;
import cn.zhiban.acceptance.MarkingField.Mark;
import cn.zhiban.acceptance.SupplyingMaterials;
import cn.zhiban.acceptance.SupplyingMaterials.Supplement;
import cn.zhiban.casefile.FieldMark.State;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** What can be tried with one answer of the form that may be wrong: marked at the window, and answered again. */
final class MarkedAnswer {

    private final ApplicationContext context;
    private final Desk desk;
    private final String field;
    private final Object other;

    MarkedAnswer(ApplicationContext context, Desk desk, String field, Object other) {
        this.context = context;
        this.desk = desk;
        this.field = field;
        this.other = other;
    }

    List<Act> acts() {
        return List.of(
                new Act("mark " + field, now -> mark(new Mark(State.REJECTED, "与合同不一致"))),
                new Act("take as it is " + field, now -> mark(new Mark(State.VERIFIED, "合同附件写明了余额"))),
                new Act(
                        "correct the answer " + field,
                        now -> context.getBean(CorrectingOnTheSpot.class)
                                .correct(desk.clerk(), desk.caseNo(), List.of(), Map.of(field, other))),
                new Act(
                        "answer " + field,
                        now -> context.getBean(SupplyingMaterials.class)
                                .supply(
                                        desk.firm(),
                                        desk.caseNo(),
                                        new Supplement(List.of(), Map.of(field, other), false, null, null))));
    }

    private void mark(Mark mark) {
        context.getBean(MarkingField.class).mark(desk.clerk(), desk.caseNo(), field, mark);
    }
}
