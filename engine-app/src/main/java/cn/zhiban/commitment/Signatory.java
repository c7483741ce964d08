package cn.zhiban.commitment;

import cn.zhiban.sharing.RegisteredRepresentatives.Representative;
import java.time.LocalDate;

/**
 * Who signs a letter.
 *
 * @param authorityFrom first day of the written authority; for {@link Capacity#AUTHORISED} alone, as the last day
 */
public record Signatory(String name, Capacity capacity, LocalDate authorityFrom, LocalDate authorityUntil) {

    /** In what capacity somebody signs. */
    public enum Capacity {
        SELF("本人"),
        LEGAL_REPRESENTATIVE("法定代表人（负责人）"),
        AUTHORISED("持有注明期限的书面授权的人"),
        /** Known, so that he can be told that he may not. */
        AGENT("代理人");

        private final String label;

        Capacity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether he signs as the representative whom the register names. */
    boolean isNamedBy(Representative registered) {
        return capacity == Capacity.LEGAL_REPRESENTATIVE && Signer.isSame(registered.name(), name);
    }

    /** Without days for whoever needs no authority, and without blanks around the name. */
    public Signatory tidied() {
        boolean dated = capacity == Capacity.AUTHORISED;
        return new Signatory(
                name == null ? "" : name.strip(),
                capacity,
                dated ? authorityFrom : null,
                dated ? authorityUntil : null);
    }
}
