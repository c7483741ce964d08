package cn.zhiban.credit;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.PersonalData;
import cn.zhiban.shared.PersonalData.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An act that the office found by itself, as somebody wrote it down; nothing of it is sure to be there.
 *
 * @param documentNo by which it was found, 文号; one document makes one record
 * @param listedAt the first day of its effect, not in the future; null for today
 * @param open whether everybody may read it
 */
public record FoundAct(
        String holderCode,
        String holderName,
        CreditKind kind,
        Severity severity,
        CreditEffect effect,
        String words,
        String documentNo,
        LocalDate listedAt,
        Boolean open) {

    private static final int LONGEST_KEY = 100;

    /** What is wrong, by the name of the field; empty when nothing is. */
    public Map<String, String> faults(LocalDate today) {
        var faults = new LinkedHashMap<String, String>();
        text(faults, "holderName", holderName, LONGEST_KEY, EnumSet.allOf(Kind.class));
        missing(faults, "holderCode", code(today), "请填写正确的统一社会信用代码或者身份证号码");
        missing(faults, "kind", kind, "请选择失信行为");
        missing(faults, "severity", severity, "请选择严重程度");
        effect(faults);
        text(faults, "words", words, Reasons.LONGEST, EnumSet.allOf(Kind.class));
        if (words != null
                && holder(today).filter(one -> one.isNamedIn(words, holderName)).isPresent()) {
            faults.put("words", HolderCode.NAMED);
        }
        text(faults, "documentNo", documentNo, LONGEST_KEY, EnumSet.complementOf(EnumSet.of(Kind.BANK_ACCOUNT)));
        if (listedAt != null && listedAt.isAfter(today)) {
            faults.put("listedAt", "列入日期不能晚于今天");
        }
        missing(faults, "open", open, "请选择是否向社会公开");
        return faults;
    }

    /** Once it has no faults. */
    NewCreditRecord made(LocalDate today) {
        return new NewCreditRecord(
                CreditSource.ofOffice(documentNo.strip()),
                null,
                code(today),
                holderName.strip(),
                kind,
                severity,
                effect,
                words.strip(),
                open,
                listedAt == null ? today : listedAt,
                null);
    }

    /** Without the holder, who may be a person. */
    @Override
    public String toString() {
        return "FoundAct[" + documentNo + "]";
    }

    private String code(LocalDate today) {
        return holder(today).map(HolderCode::value).orElse(null);
    }

    private Optional<HolderCode> holder(LocalDate today) {
        return holderCode == null ? Optional.empty() : HolderCode.read(holderCode.strip(), today);
    }

    private void effect(Map<String, String> faults) {
        if (effect == null || !CreditEffect.TOLD.contains(effect)) {
            faults.put("effect", "请选择影响；容缺逾期由办件自动计入");
        } else if (severity != null && !effect.fits(severity)) {
            faults.put("effect", effect.misfit());
        }
    }

    private static void missing(Map<String, String> faults, String field, Object given, String fault) {
        if (given == null) {
            faults.put(field, fault);
        }
    }

    private static void text(Map<String, String> faults, String field, String typed, int longest, Set<Kind> refused) {
        if (typed == null || typed.isBlank()) {
            faults.put(field, "请填写");
            return;
        }
        var fault = FreeText.fault(typed.strip(), longest);
        var personal = PersonalData.in(typed).among(refused);
        if (fault != null || !personal.isEmpty()) {
            faults.put(field, fault == null ? "不能写" + personal : fault);
        }
    }
}
