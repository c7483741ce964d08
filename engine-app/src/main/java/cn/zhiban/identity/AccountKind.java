package cn.zhiban.identity;

/** For whom an account acts. */
public enum AccountKind {
    /** somebody of the office */
    STAFF,
    /** a firm, an institute or another organisation with a credit code */
    ENTERPRISE,
    /** a natural person with an identity number */
    PERSON,
    /** an agency that acts for others under their authorisation */
    AGENT
}
