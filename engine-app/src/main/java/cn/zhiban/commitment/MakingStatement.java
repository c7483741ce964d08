package cn.zhiban.commitment;

import cn.zhiban.audit.AuditTrail;
import cn.zhiban.casefile.CaseClock;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.CaseSteering;
import cn.zhiban.casefile.EnteringCase;
import cn.zhiban.casefile.Transition;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.Statement.Kind;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.material.Uploads;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant tells how it has put right what was not as promised, or is heard before its decision is revoked: once for
 * each, whole, also after its time as long as nothing is decided.
 */
@Component
public class MakingStatement {

    /** The files that go with a statement, taken as those of a material are. */
    public static final Material FILES = new Material(
            "statement",
            "证明文件",
            Material.Need.CONDITIONAL,
            null,
            Material.Weight.SECONDARY,
            List.of(),
            Material.Source.APPLICANT,
            0,
            0,
            List.of("application/pdf", "image/jpeg", "image/png"),
            20,
            "能说明情况的文件，可以不附",
            null,
            null,
            null,
            null,
            List.of());

    private static final int LONGEST = 2000;
    private static final int MOST_FILES = 20;

    private final EnteringCase entering;
    private final Verifications verifications;
    private final Statements statements;
    private final Uploads uploads;
    private final Transition transition;
    private final CaseSteering steering;
    private final CaseClock caseClock;
    private final AuditTrail audit;

    MakingStatement(
            EnteringCase entering,
            Verifications verifications,
            Statements statements,
            Uploads uploads,
            Transition transition,
            CaseSteering steering,
            CaseClock caseClock,
            AuditTrail audit) {
        this.entering = entering;
        this.verifications = verifications;
        this.statements = statements;
        this.uploads = uploads;
        this.transition = transition;
        this.steering = steering;
        this.caseClock = caseClock;
        this.audit = audit;
    }

    /**
     * @param words at most 2,000 characters
     * @param files the applicant's own, at most 20; null for none
     * @throws RefusedRequest {@code case-not-found}; {@code no-statement-awaited}, {@code already-reported},
     *     {@code already-heard}; {@code invalid-input} at {@code words} or {@code uploadIds}
     */
    @Transactional
    public CaseFile make(Actor applicant, String caseNo, String words, List<UUID> files) {
        var locked = entering.enter(applicant, caseNo);
        var about = verifications.of(locked.id());
        var kind = about.flatMap(MakingStatement::awaited)
                .orElseThrow(() ->
                        RefusedRequest.conflict("no-statement-awaited", "办件" + caseNo + "目前没有等待您报告的整改情况，也没有等待您的陈述申辩"));
        var statement =
                new Statement(kind, checked(words), checked(applicant, files == null ? List.of() : files), at(locked));
        record(locked, applicant, about.get(), statement);
        return locked;
    }

    private OffsetDateTime at(CaseFile locked) {
        return caseClock.actedAt(locked).atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private void record(CaseFile locked, Actor applicant, Verification about, Statement made) {
        var kind = made.kind();
        var attached = made.uploads().isEmpty() ? "" : "，附文件 " + made.uploads().size() + " 份";
        var act = CaseClock.Act.of(kind.event(), caseClock.actedAt(locked), null, "收到申请人的" + kind.label() + attached);
        var reading = transition.record(locked, applicant, act);
        statements.add(about, made, applicant);
        verifications.move(about, about.state(), null);
        audit.record(applicant, "commitment.statement", "case", locked.caseNo(), Map.of("kind", kind));
        steering.wakeAt(locked.id(), reading.nextWake());
    }

    private static Optional<Kind> awaited(Verification about) {
        if (about.state() == State.RECTIFYING) {
            return Optional.of(Kind.RECTIFICATION);
        }
        return about.state() == State.HEARING ? Optional.of(Kind.HEARING) : Optional.empty();
    }

    private static String checked(String typed) {
        var words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            throw RefusedRequest.invalid("有 1 处需要改正", Map.of("words", "请写明情况"));
        }
        FreeText.check("words", words, LONGEST);
        return words;
    }

    private List<UUID> checked(Actor applicant, List<UUID> files) {
        if (files.size() > MOST_FILES) {
            throw wrongFile("最多 " + MOST_FILES + " 个文件，请合并后再上传");
        }
        for (var id : files) {
            var upload = uploads.ownedBy(applicant, id);
            FILES.refusal(upload.type(), upload.bytes()).ifPresent(words -> {
                throw wrongFile(words);
            });
        }
        return files.stream().distinct().toList();
    }

    private static RefusedRequest wrongFile(String words) {
        return RefusedRequest.invalid("有 1 处需要改正", Map.of("uploadIds", words));
    }
}
