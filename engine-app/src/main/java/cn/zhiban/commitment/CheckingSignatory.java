package cn.zhiban.commitment;

import cn.zhiban.commitment.Signatory.Capacity;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Masking;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person signs for itself; for an organisation its legal representative does, by the register where that has told, or
 * somebody with a written authority that names its days; an agent never. Source: 国办发〔2020〕42号.
 */
final class CheckingSignatory {

    static final String NAME = "commitment.signatory.name";
    static final String CAPACITY = "commitment.signatory.capacity";
    static final String FROM = "commitment.signatory.authorityFrom";
    static final String UNTIL = "commitment.signatory.authorityUntil";

    private static final int LONGEST_NAME = 50;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Fault BY_AGENT = new Fault("agent-may-not-sign", "代理人不能代签告知承诺书，请由本人、法定代表人或者持有书面授权的人签署，或者提交材料");

    private CheckingSignatory() {}

    /** @param faults receives what is wrong, by field */
    static void check(Signatory signatory, Signer signer, LocalDate on, Map<String, Fault> faults) {
        if (signatory == null) {
            faults.put(NAME, unsigned("请填写签署人"));
            return;
        }
        var tidy = signatory.tidied();
        name(tidy, signer).ifPresent(fault -> faults.put(NAME, fault));
        capacity(tidy, signer).ifPresent(fault -> faults.put(CAPACITY, fault));
        if (tidy.capacity() == Capacity.AUTHORISED) {
            authority(tidy, on, faults);
        }
    }

    private static Optional<Fault> name(Signatory signatory, Signer signer) {
        if (!LETTER.matcher(signatory.name()).find()) {
            return Optional.of(unsigned("请填写签署人的姓名"));
        }
        var fault = FreeText.fault(signatory.name(), LONGEST_NAME);
        if (fault != null) {
            return Optional.of(new Fault("signatory-invalid", fault));
        }
        if (signer.isAgent(signatory.name())) {
            return Optional.of(BY_AGENT);
        }
        boolean same = signer.isApplicant(signatory.name());
        if (signer.organisation() && same) {
            return Optional.of(new Fault("signatory-invalid", "请填写签署人本人的姓名，不是单位的名称"));
        }
        if (!signer.organisation() && !same) {
            return Optional.of(new Fault("signatory-invalid", "须由申请人本人签署：" + signer.applicantName()));
        }
        return signatory.capacity() == Capacity.LEGAL_REPRESENTATIVE && signer.isRepresentedByAnother(signatory.name())
                ? Optional.of(another(signer))
                : Optional.empty();
    }

    private static Fault another(Signer signer) {
        return new Fault(
                "signatory-invalid",
                "企业登记的法定代表人是%s，与签署人不一致；不是法定代表人的，请凭注明期限的书面授权签署，登记有变更的，请办理变更后再签署或者提交材料"
                        .formatted(Masking.name(signer.representative())));
    }

    private static Optional<Fault> capacity(Signatory signatory, Signer signer) {
        if (signatory.capacity() == null) {
            return Optional.of(unsigned("请选择签署人的身份"));
        }
        if (signatory.capacity() == Capacity.AGENT || signer.byAgency()) {
            return Optional.of(BY_AGENT);
        }
        if (signer.organisation() == (signatory.capacity() == Capacity.SELF)) {
            return Optional.of(new Fault(
                    "signatory-invalid", signer.organisation() ? "单位的承诺由法定代表人（负责人）或者持有书面授权的人签署" : "个人的承诺由本人签署"));
        }
        return Optional.empty();
    }

    private static void authority(Signatory signatory, LocalDate on, Map<String, Fault> faults) {
        var from = signatory.authorityFrom();
        var until = signatory.authorityUntil();
        if (from == null) {
            faults.put(FROM, new Fault("authority-undated", "请填写授权开始的日期"));
        } else if (from.isAfter(on)) {
            faults.put(FROM, new Fault("authority-not-in-force", "授权还没有开始，不能签署"));
        }
        if (until == null) {
            faults.put(UNTIL, new Fault("authority-undated", "请填写授权截止的日期"));
        } else if (until.isBefore(on)) {
            faults.put(UNTIL, new Fault("authority-not-in-force", "授权已经到期，不能签署"));
        }
    }

    private static Fault unsigned(String words) {
        return new Fault(Fault.UNSIGNED, words);
    }
}
