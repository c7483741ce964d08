package cn.zhiban.acceptance;

import cn.zhiban.acceptance.CheckingSubmission.Checked;
import cn.zhiban.acceptance.OwningCase.Owner;
import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.authorisation.CaseAgents;
import cn.zhiban.casefile.CaseFile;
import cn.zhiban.casefile.Cases;
import cn.zhiban.casefile.Channel;
import cn.zhiban.casefile.NewCase;
import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Turns a checked application into the record of a case: numbered, owned, personal data sealed. */
@Component
class OpeningCase {

    private final Cases cases;
    private final OwningCase owning;
    private final CaseAgents agents;
    private final FieldCipher cipher;

    OpeningCase(Cases cases, OwningCase owning, CaseAgents agents, FieldCipher cipher) {
        this.cases = cases;
        this.owning = owning;
        this.agents = agents;
        this.cipher = cipher;
    }

    /** Under the authorisation of the owner, if an agent applies, which is held until the case is there. */
    CaseFile open(Actor actor, ItemVersion version, Channel channel, Checked checked, Owner owner, Instant receivedAt) {
        var receivedOn = LocalDate.ofInstant(receivedAt, OfficeClock.ZONE);
        var opened = cases.open(new NewCase(
                cases.nextNumber(version.item().caseNumberPrefix(), receivedOn),
                version.id(),
                version.itemKey(),
                owner.accountId(),
                sealed(checked.applicant()),
                checked.form(),
                null,
                channel == Channel.ONLINE ? null : actor.district(),
                channel,
                actor.username(),
                receivedAt));
        if (owner.under() != null) {
            agents.record(opened.id(), owner.under());
        }
        return opened;
    }

    /** @throws RefusedRequest as {@link OwningCase#owner}; {@code deferral-by-applicant} where an agent promises */
    Owner owner(Actor actor, ItemVersion version, Checked checked) {
        var owner = owning.owner(actor, checked.applicant(), version.itemKey());
        if (owner.under() != null && !checked.deferred().isEmpty()) {
            throw new RefusedRequest(
                    RefusedRequest.Kind.FORBIDDEN, "deferral-by-applicant", "承诺后补由申请人自己作出，代理人不能代为承诺；请提交材料，或者请申请人自己申请");
        }
        return owner;
    }

    private SealedApplicant sealed(Applicant applicant) {
        return new SealedApplicant(
                applicant.name(),
                applicant.uscc(),
                cipher.seal(applicant.idNumber(), SealedApplicant.ID_NUMBER),
                cipher.seal(applicant.phone(), SealedApplicant.PHONE));
    }
}
