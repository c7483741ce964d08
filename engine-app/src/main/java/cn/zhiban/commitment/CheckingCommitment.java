package cn.zhiban.commitment;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Technique;
import cn.zhiban.commitment.Commitment.Confirmation.ByCode;
import cn.zhiban.shared.Actor;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether a letter that came with an application is the one that holds now, is signed, and takes the place of what it may.
 * Whether commitment is offered to the applicant is another question, see {@link OfferingCommitment}.
 */
@Component
public class CheckingCommitment {

    private static final String VERSION = "commitment.letterVersion";
    private static final String DIGEST = "commitment.digest";
    private static final String CODE = SigningCode.FIELD;

    private final Catalogue catalogue;

    CheckingCommitment(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param needed keys of the materials that the application must bring
     * @param brought keys of those for which files came
     * @return what is wrong, by field, in the order of the letter; empty when nothing is
     */
    public Map<String, Fault> check(
            Actor actor,
            ItemVersion version,
            Commitment sent,
            Signer signer,
            Set<String> needed,
            Set<String> brought,
            LocalDate on) {
        var faults = new LinkedHashMap<String, Fault>();
        var letter = CommitmentLetter.of(version);
        if (letter.isEmpty()) {
            faults.put("commitment", new Fault("no-letter", "本事项不采用告知承诺，请提交材料"));
            return faults;
        }
        if (actor.isStaff()) {
            faults.put("commitment", new Fault("letter-by-own-hand", "告知承诺书由申请人在自己的账户里签署，窗口不能代签；也可以提交材料"));
            return faults;
        }
        text(letter.get(), sent, faults);
        CheckingSignatory.check(sent.signatory(), signer, on, faults);
        if (sent.confirmation() instanceof ByCode by
                && (by.code() == null || by.code().isBlank())) {
            faults.put(CODE, new Fault(Fault.UNSIGNED, "请输入邮件里的确认码"));
        }
        if (sent.materials().isEmpty()) {
            faults.put("commitment.materials", new Fault("material-not-waivable", "没有材料可以用告知承诺书代替"));
        }
        for (var key : sent.materials()) {
            material(version.item(), key, needed, brought)
                    .ifPresent(words -> faults.put("materials." + key, new Fault("material-not-waivable", words)));
        }
        return faults;
    }

    /**
     * The text alone: whether it is the letter that holds, as it was shown. A newer version of the item that leaves the
     * letter as it is changes nothing.
     */
    void text(CommitmentLetter letter, Commitment sent, Map<String, Fault> faults) {
        if (sent.letterVersion() == null) {
            faults.put(VERSION, new Fault(Fault.UNSIGNED, "请写明签署的是哪一版告知承诺书"));
        } else if (!isOf(letter, sent.letterVersion())) {
            faults.put(VERSION, new Fault("letter-outdated", "告知承诺书已经更新到第 " + letter.version() + " 版，请重新阅读并签署"));
        } else if (!letter.digest().equals(sent.digest())) {
            faults.put(DIGEST, new Fault("letter-altered", "签署的文本与公布的告知承诺书不一致，请重新阅读并签署"));
        }
    }

    /** Whether that version of the item has the letter that holds now. */
    private boolean isOf(CommitmentLetter letter, int version) {
        if (version < 1 || version >= letter.version()) {
            return version == letter.version();
        }
        return CommitmentLetter.of(catalogue.version(letter.itemKey(), version))
                .filter(earlier -> earlier.text().equals(letter.text()))
                .isPresent();
    }

    private static Optional<String> material(ItemDefinition item, String key, Set<String> needed, Set<String> brought) {
        var material = item.material(key);
        if (material.isEmpty()) {
            return Optional.of("本事项没有材料“" + key + "”");
        }
        if (!isWaivable(material.get())) {
            return Optional.of("“" + material.get().name() + "”不能用告知承诺书代替，请提交材料");
        }
        if (brought.contains(key)) {
            return Optional.of("已经提交了“" + material.get().name() + "”的文件，提交材料和签署告知承诺书选一种");
        }
        return needed.contains(key) ? Optional.empty() : Optional.of("您的情况不需要这份材料，不用承诺");
    }

    /** Whether a letter may take the place of the material at all. */
    public static boolean isWaivable(Material material) {
        return material.techniques().contains(Technique.WAIVE_MATERIAL);
    }
}
