package cn.zhiban.acceptance.draft;

/** The parts of an application, in the order in which they are filled in. */
public enum Area {
    /** Whether the item is for me: yes or no by the words of each acceptance condition. */
    CONDITIONS,
    /** Who applies: what may be said beside the account. */
    APPLICANT,
    /** The answers of the item's form, by key. */
    FORM,
    /** Ids of files, by the key of the material. */
    MATERIALS,
    /** Who signs the letter that takes the place of papers, where one was chosen. */
    COMMITMENT,
    /** Everything read once more, and the promises at the end of the form. */
    CHECK
}
