package cn.zhiban.acceptance;

import cn.zhiban.acceptance.Submission.Applicant;
import cn.zhiban.catalogue.ExcludingMaterials;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.commitment.CheckingCommitment;
import cn.zhiban.commitment.Commitment;
import cn.zhiban.commitment.Fault;
import cn.zhiban.commitment.Offer;
import cn.zhiban.commitment.Signer;
import cn.zhiban.identity.AccountKind;
import cn.zhiban.identity.Accounts;
import cn.zhiban.material.CaseMaterials.Opening;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.sharing.RegisteredRepresentatives;
import cn.zhiban.sharing.RegisteredRepresentatives.Representative;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks the letter that came with an application against what else it says. */
@Component
public class CheckingLetter {

    private final CheckingCommitment commitments;
    private final ExcludingMaterials excluding;
    private final Accounts accounts;
    private final RegisteredRepresentatives representatives;

    CheckingLetter(
            CheckingCommitment commitments,
            ExcludingMaterials excluding,
            Accounts accounts,
            RegisteredRepresentatives representatives) {
        this.commitments = commitments;
        this.excluding = excluding;
        this.accounts = accounts;
        this.representatives = representatives;
    }

    /**
     * @param errors receives what is wrong, by field
     * @throws RefusedRequest with a code of its own where the letter is all that is wrong
     */
    void check(
            Actor actor,
            ItemVersion version,
            Commitment sent,
            Applicant applicant,
            Map<String, Object> answers,
            List<Opening> materials,
            LocalDate asOf,
            Map<String, String> errors) {
        var needed =
                materials.stream().filter(Opening::required).map(Opening::key).collect(Collectors.toSet());
        var brought = materials.stream()
                .filter(one -> !one.uploads().isEmpty())
                .map(Opening::key)
                .collect(Collectors.toSet());
        var signer = signer(actor, version, applicant.name(), applicant.uscc() != null, answers);
        var faults = commitments.check(actor, version, sent, signer, needed, brought, asOf);
        excluded(version, sent, answers).forEach(faults::putIfAbsent);
        if (!faults.isEmpty() && errors.isEmpty()) {
            throw Fault.refusal(faults);
        }
        errors.putAll(Fault.words(faults));
    }

    /** What the applicant would promise, and its own answers say the contrary. */
    private Map<String, Fault> excluded(ItemVersion version, Commitment sent, Map<String, Object> answers) {
        var faults = new LinkedHashMap<String, Fault>();
        excluding.reasons(version, answers).forEach((key, reason) -> {
            if (sent.materials().contains(key)) {
                faults.put("materials." + key, Offer.excluded(reason).fault());
            }
        });
        return faults;
    }

    public Signer signer(
            Actor actor, ItemVersion version, String name, boolean organisation, Map<String, Object> answers) {
        boolean byAgency = accounts.byId(actor.accountId())
                .filter(account -> account.kind() == AccountKind.AGENT)
                .isPresent();
        var representative =
                representatives.of(actor.accountId()).map(Representative::name).orElse(null);
        return Signer.of(name, organisation, byAgency, representative, version.item(), answers);
    }
}
