package cn.zhiban.acceptance.web;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.Material;
import cn.zhiban.commitment.CheckingCommitment;
import cn.zhiban.commitment.Commitment;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.commitment.Signatory;
import cn.zhiban.shared.RefusedRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads which papers a letter is to take the place of: those that are marked, else all that it may and nobody brought. */
@Component
class SentCommitments {

    private final Catalogue catalogue;

    SentCommitments(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @return null where nobody commits himself
     * @throws RefusedRequest {@code letter-unsigned}
     */
    Commitment of(String itemKey, SentCommitment sent, List<SentFiles> materials) {
        var marked = SentFiles.committed(materials);
        if (sent == null) {
            if (!marked.isEmpty()) {
                throw new RefusedRequest(
                        RefusedRequest.Kind.INVALID,
                        "letter-unsigned",
                        "选择告知承诺的材料，须签署告知承诺书",
                        Map.of("commitment", "请签署告知承诺书，或者提交材料"));
            }
            return null;
        }
        var signatory = sent.signatory();
        return new Commitment(
                sent.letterVersion(),
                sent.digest(),
                marked.isEmpty() ? unbrought(itemKey, materials) : marked,
                signatory == null
                        ? null
                        : new Signatory(
                                signatory.name(),
                                signatory.capacity(),
                                signatory.authorityFrom(),
                                signatory.authorityUntil()),
                new ByCode(sent.confirmationCode()));
    }

    private List<String> unbrought(String itemKey, List<SentFiles> materials) {
        var brought = materials.stream().map(SentFiles::key).toList();
        return catalogue.current(itemKey).item().materials().stream()
                .filter(CheckingCommitment::isWaivable)
                .map(Material::key)
                .filter(key -> !brought.contains(key))
                .toList();
    }
}
