package cn.zhiban.acceptance;

import cn.zhiban.acceptance.CheckingSubmission.Checked;
import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Channel;
import cn.zhiban.casefile.NewCase;
import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Turns a checked application into the record of a case: numbered, owned, personal data sealed. */
@Component
class OpeningCase {

    private final Cases cases;
    private final OwningCase owning;
    private final FieldCipher cipher;

    OpeningCase(Cases cases, OwningCase owning, FieldCipher cipher) {
        this.cases = cases;
        this.owning = owning;
        this.cipher = cipher;
    }

    CaseFile open(Actor actor, ItemVersion version, Channel channel, Checked checked, Instant receivedAt) {
        Long owner = owner(actor, checked);
        var receivedOn = LocalDate.ofInstant(receivedAt, OfficeClock.ZONE);
        return cases.open(new NewCase(
                cases.nextNumber(version.item().caseNumberPrefix(), receivedOn),
                version.id(),
                version.itemKey(),
                owner,
                sealed(checked.applicant()),
                checked.form(),
                null,
                channel == Channel.ONLINE ? null : actor.district(),
                channel,
                actor.username(),
                receivedAt));
    }

    /** @return null for a counter case of somebody without an account */
    Long owner(Actor actor, Checked checked) {
        return owning.owner(actor, checked.applicant());
    }

    private SealedApplicant sealed(Applicant applicant) {
        return new SealedApplicant(
                applicant.name(),
                applicant.uscc(),
                cipher.seal(applicant.idNumber(), SealedApplicant.ID_NUMBER),
                cipher.seal(applicant.phone(), SealedApplicant.PHONE));
    }
}
