package cn.zhiban.casefile;

import java.time.LocalDate;
import java.util.List;

/** What the office has issued in writing in a case, as the pages of the case list it. */
public interface CaseDocuments {

    /**
     * @param ready whether it can be downloaded
     * @param state how far its rendering has come, in words
     * @param valid whether it has force
     * @param standing the same in words, with the number of the one that has replaced it
     */
    record Shown(
            String number,
            String title,
            LocalDate issuedOn,
            boolean ready,
            String state,
            boolean valid,
            String standing) {}

    /** In the order in which they were issued; the caller has checked that the reader may see the case. */
    List<Shown> of(long caseId);
}
