package cn.zhiban.credit;

/**
 * Where a record comes from; one source makes one record, however often it is told.
 *
 * @param key unique within the kind
 */
public record CreditSource(Kind kind, String key) {

    /** Who says so. */
    public enum Kind {
        CASE("办件"),
        LIST("失信名单"),
        OFFICE("本机关认定");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param act tells several records of one case apart, such as the key of a deferred material
     */
    public static CreditSource ofCase(String caseNo, String act) {
        return new CreditSource(Kind.CASE, caseNo + ":" + act);
    }

    /** @param documentNo by which the office found it */
    static CreditSource ofOffice(String documentNo) {
        return new CreditSource(Kind.OFFICE, documentNo);
    }

    static CreditSource ofList(String key) {
        return new CreditSource(Kind.LIST, key);
    }
}
