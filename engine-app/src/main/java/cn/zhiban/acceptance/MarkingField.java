package cn.zhiban.acceptance;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseStatus;
import cn.zhiban.casefile.FieldMark;
import cn.zhiban.casefile.FieldMark.State;
import cn.zhiban.casefile.FieldMarks;
import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.form.Reading;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The window marks an answer of the application as wrong, or takes a marked one as it is; both with words. */
@Component
public class MarkingField {

    /** @param words what is wrong, or why it is taken as it is */
    public record Mark(State verdict, String words) {}

    private static final int LONGEST_WORDS = 500;

    private final EnteringReview entering;
    private final FieldMarks marks;
    private final Catalogue catalogue;
    private final AuditTrail audit;

    MarkingField(EnteringReview entering, FieldMarks marks, Catalogue catalogue, AuditTrail audit) {
        this.entering = entering;
        this.marks = marks;
        this.catalogue = catalogue;
        this.audit = audit;
    }

    /**
     * @param key of a field of the application form
     * @throws RefusedRequest {@code materials-closed}, {@code field-unknown}, {@code field-not-notified},
     *     {@code field-not-marked}, {@code task-not-yours}, {@code task-claimed}, or by field
     */
    @Transactional
    public CaseFile mark(Actor clerk, String caseNo, String key, Mark mark) {
        var locked = entering.enter(clerk, caseNo);
        var known = marks.of(locked.id()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        refuse(locked, mark, known);
        var label = known.map(FieldMark::label).orElseGet(() -> label(locked, key));
        marks.mark(
                locked.id(),
                new FieldMark(key, label, mark.verdict(), mark.words().strip(), null),
                clerk);
        audit.record(
                clerk,
                "field.mark",
                "case",
                caseNo,
                Map.of("field", key, "verdict", mark.verdict().name()));
        return locked;
    }

    private static void refuse(CaseFile locked, Mark mark, Optional<FieldMark> known) {
        if (mark == null || mark.verdict() == null || mark.verdict() == State.CORRECTED) {
            throw RefusedRequest.invalid("请选择核对结果", Map.of("verdict", "只能是 REJECTED（填写有误）或者 VERIFIED（认可）"));
        }
        if (mark.words() == null || mark.words().isBlank()) {
            throw RefusedRequest.invalid("请写明理由", Map.of("words", "请写明哪里不对，或者认可的理由"));
        }
        FreeText.check("words", mark.words(), LONGEST_WORDS);
        if (locked.status() == CaseStatus.SUPPLEMENTING
                && known.filter(FieldMark::notified).isEmpty()) {
            throw RefusedRequest.conflict("field-not-notified", "告知之后只核对告知书列明的内容");
        }
        if (mark.verdict() == State.VERIFIED && known.isEmpty()) {
            throw RefusedRequest.conflict("field-not-marked", "这一项没有标记过，不用认可");
        }
    }

    private String label(CaseFile locked, String key) {
        var version = catalogue.version(locked.itemVersionId());
        return version.form(version.item().applicationForm()).reading(locked.form()).stream()
                .filter(reading -> reading.key().equals(key))
                .map(Reading::label)
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("field-unknown", "申请里没有这一项：" + key));
    }
}
