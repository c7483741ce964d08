package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.PaperRequests;
import cn.zhiban.casefile.Transition;
import cn.zhiban.material.CaseMaterial;
import cn.zhiban.material.CaseMaterials;
import cn.zhiban.material.CaseMaterials.Change;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until the case is decided the applicant may take its letter back, with a reason: the papers are required again and the
 * case goes the ordinary way. It may bring them at once; whatever is still missing when the window looks at the papers is
 * told in the one-time notice, and after that may be asked for without effect on the clock. No clock moves by it.
 * Source: 深圳经济特区社会信用条例 62, as the model.
 */
@Component
public class WithdrawingLetter {

    private static final int LONGEST_REASON = 500;

    /** A letter was taken back; whatever rests on it follows in the same transaction. */
    public record Withdrawn(CaseFile caseFile) {}

    private final EnteringCase entering;
    private final SignedLetters letters;
    private final LetterInForce inForce;
    private final CaseMaterials materials;
    private final PaperRequests requests;
    private final Transition transition;
    private final CaseClock caseClock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    WithdrawingLetter(
            EnteringCase entering,
            SignedLetters letters,
            LetterInForce inForce,
            CaseMaterials materials,
            PaperRequests requests,
            Transition transition,
            CaseClock caseClock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.entering = entering;
        this.letters = letters;
        this.inForce = inForce;
        this.materials = materials;
        this.requests = requests;
        this.transition = transition;
        this.caseClock = caseClock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param reason in the applicant's words, at most 500 characters
     * @throws RefusedRequest {@code case-not-found}, {@code no-letter-stands}, {@code letter-not-withdrawable} once the
     *     case is decided or closed; {@code invalid-input} at {@code reason}
     */
    @Transactional
    public CaseFile withdraw(Actor applicant, String caseNo, String reason) {
        var words = checked(reason);
        var locked = entering.enter(applicant, caseNo);
        var letter = inForce.of(locked.id())
                .orElseThrow(() -> RefusedRequest.conflict("no-letter-stands", "这个办件没有可以撤回的告知承诺书"));
        if (!locked.status().isWithdrawable()) {
            throw RefusedRequest.conflict(
                    "letter-not-withdrawable",
                    "办件%s目前是“%s”，作出决定以后不能撤回告知承诺书"
                            .formatted(caseNo, locked.status().label()));
        }
        letters.withdraw(letter, words, caseClock.actedAt(locked));
        var again = materials.of(locked.id()).stream()
                .filter(CaseMaterial::isCommitted)
                .filter(material -> letter.materials().contains(material.key()))
                .toList();
        again.forEach(material -> requireAgain(locked, material));
        var names = again.stream().map(CaseMaterial::name).collect(Collectors.joining("、"));
        transition.tell(locked, applicant, "LETTER_WITHDRAWN", told(words, names));
        audit.record(applicant, "commitment.withdraw", "case", caseNo, Map.of("letter", letter.id()));
        events.publishEvent(new Withdrawn(locked));
        return locked;
    }

    /** Recorded by the platform, as the waiver was. */
    private void requireAgain(CaseFile locked, CaseMaterial material) {
        materials.change(locked.id(), material.key(), Change.requiredAgain("告知承诺书已经撤回，需要提交材料"), Actor.SYSTEM);
        requests.add(
                locked.id(),
                new PaperRequests.Open(material.key(), material.name() + "：告知承诺书已经撤回，请提交材料"),
                Actor.SYSTEM);
    }

    private static String told(String reason, String names) {
        return "申请人撤回告知承诺书：" + reason + "。"
                + (names.isEmpty() ? "" : "按照一般程序办理，请提交“" + names + "”，提交以前不能作出准予的决定。提交早晚不影响办理期限的计算。");
    }

    private static String checked(String reason) {
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid("请改正撤回理由", Map.of("reason", "请写明撤回的理由"));
        }
        FreeText.check("reason", words, LONGEST_REASON);
        return words;
    }
}
