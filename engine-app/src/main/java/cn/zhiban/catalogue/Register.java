package cn.zhiban.catalogue;

import cn.zhiban.catalogue.Register.Fact.Type;
import java.util.List;

/**
 * A register of another organ that can be asked instead of the applicant. What each is asked and answers is described
 * in {@code docs/interfaces/}. Source: 国务院关于在线政务服务的若干规定 7.
 */
public enum Register {
    BUSINESS(
            "企业登记系统",
            true,
            new Fact("registrationStatus", "登记状态", Type.TEXT),
            new Fact("registeredOn", "成立日期", Type.DATE),
            new Fact("legalRepresentative", "法定代表人", Type.TEXT)),
    PATENT(
            "专利登记簿",
            false,
            new Fact("title", "专利名称", Type.TEXT),
            new Fact("patentee", "专利权人", Type.TEXT),
            new Fact("legalStatus", "法律状态", Type.TEXT),
            new Fact("expiresOn", "届满日期", Type.DATE),
            new Fact("feesPaid", "年费已缴", Type.YES_OR_NO),
            new Fact("pledged", "处于质押期间", Type.YES_OR_NO)),
    E_CERTIFICATE(
            "电子证照系统",
            true,
            new Fact("certificateName", "证照名称", Type.TEXT),
            new Fact("certificateNo", "证照编号", Type.TEXT),
            new Fact("validUntil", "有效期至", Type.DATE)),
    TAX("税务申报系统", true, new Fact("taxYear", "所属年度", Type.NUMBER), new Fact("taxableIncome", "应纳税所得额（元）", Type.NUMBER));

    /** One thing that a register tells; its key is the word that conditions use. */
    public record Fact(String key, String label, Type type) {

        /** How it stands in an answer: text, a number, an ISO date, or true and false. */
        public enum Type {
            TEXT,
            NUMBER,
            DATE,
            YES_OR_NO
        }
    }

    private final String label;
    private final boolean personal;
    private final List<Fact> facts;

    Register(String label, boolean personal, Fact... facts) {
        this.label = label;
        this.personal = personal;
        this.facts = List.of(facts);
    }

    public String label() {
        return label;
    }

    /** Whether it tells of a person or a firm what is not public, so that it is asked with consent alone. */
    public boolean isPersonal() {
        return personal;
    }

    /** What every answer of it holds. */
    public List<Fact> facts() {
        return facts;
    }
}
