package cn.zhiban.credit;

import java.util.List;

/**
 * What came of a list, or would come of it.
 *
 * @param dryRun whether nothing was changed
 * @param made how many records were made
 * @param unchanged how many rows stand in the register already
 * @param refused the rows of which nothing was changed
 */
public record ImportReport(boolean dryRun, int made, int unchanged, List<RefusedRow> refused) {

    /**
     * @param line of the file, from 1; the header is the first
     * @param source what the row calls itself, empty where it cannot be read
     */
    public record RefusedRow(int line, String source, List<String> reasons) {}
}
