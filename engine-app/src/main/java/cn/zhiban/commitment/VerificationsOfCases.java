package cn.zhiban.commitment;

import cn.zhiban.casefile.CaseVerifications;
import cn.zhiban.casefile.CaseView;
import cn.zhiban.commitment.Verification.Found;
import cn.zhiban.commitment.Verification.Method;
import cn.zhiban.commitment.Verification.State;
import cn.zhiban.material.Upload;
import cn.zhiban.material.Uploads;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a case how its commitment is verified. */
@Component
class VerificationsOfCases implements CaseVerifications {

    private final Verifications verifications;
    private final Statements statements;
    private final Uploads uploads;

    VerificationsOfCases(Verifications verifications, Statements statements, Uploads uploads) {
        this.verifications = verifications;
        this.statements = statements;
        this.uploads = uploads;
    }

    @Override
    public Optional<Shown> of(long caseId) {
        return verifications.of(caseId).map(this::shown);
    }

    private Shown shown(Verification one) {
        return new Shown(
                one.mode().name(),
                one.mode().label(),
                one.sharePercent(),
                one.methods().stream().map(Method::label).toList(),
                one.state().name(),
                one.state().label(),
                one.state() != State.NOT_CHOSEN,
                one.state().isOpen(),
                awaited(one),
                one.awaitedUntil(),
                verifications.findings(one).stream()
                        .map(VerificationsOfCases::shown)
                        .toList(),
                statements.of(one).stream().map(this::shown).toList());
    }

    private static String awaited(Verification one) {
        if (one.awaitedUntil() == null) {
            return null;
        }
        return (one.state() == State.RECTIFYING ? Statement.Kind.RECTIFICATION : Statement.Kind.HEARING).name();
    }

    private static Finding shown(Found found) {
        return new Finding(
                found.finding().name(),
                found.finding().label(),
                found.method() == null ? null : found.method().label(),
                found.words(),
                found.basis(),
                found.demand(),
                found.at());
    }

    private Said shown(Statement made) {
        var files = made.uploads().stream()
                .flatMap(id -> uploads.find(id).stream())
                .map(VerificationsOfCases::file)
                .toList();
        return new Said(made.kind().name(), made.kind().label(), made.words(), made.madeAt(), files);
    }

    private static CaseView.File file(Upload upload) {
        return new CaseView.File(upload.id(), upload.name(), upload.type(), upload.bytes(), upload.pages());
    }
}
