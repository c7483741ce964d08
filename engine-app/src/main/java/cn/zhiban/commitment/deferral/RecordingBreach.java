package cn.zhiban.commitment.deferral;

import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.credit.CreditEffect;
import cn.zhiban.credit.CreditKind;
import cn.zhiban.credit.CreditSource;
import cn.zhiban.credit.NewCreditRecord;
import cn.zhiban.credit.RecordingCredit;
import cn.zhiban.credit.Severity;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A promise that was not kept goes into the credit register, where the next promise is judged by it. */
@Component
class RecordingBreach {

    private final RecordingCredit recording;
    private final FieldCipher cipher;

    RecordingBreach(RecordingCredit recording, FieldCipher cipher) {
        this.recording = recording;
        this.cipher = cipher;
    }

    /**
     * @param from the first day after the promised one
     * @return number of the record
     */
    String record(CaseFile locked, Deferral late, String words, LocalDate from) {
        var holder = locked.applicantUscc() == null
                ? cipher.open(locked.applicantIdNumberEnc(), SealedApplicant.ID_NUMBER)
                : locked.applicantUscc();
        return recording.record(
                new NewCreditRecord(
                        CreditSource.ofCase(locked.caseNo(), "deferral:" + late.material()),
                        locked.caseNo(),
                        holder,
                        locked.applicantName(),
                        CreditKind.BROKEN_COMMITMENT,
                        Severity.MINOR,
                        CreditEffect.DEFERRAL_COUNTED,
                        "办件 " + locked.caseNo() + "：" + words,
                        false,
                        from,
                        null),
                Actor.SYSTEM);
    }
}
