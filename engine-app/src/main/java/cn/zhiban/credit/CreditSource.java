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
        LIST("严重失信主体名单");

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

    static CreditSource ofList(String key) {
        return new CreditSource(Kind.LIST, key);
    }
}
