package cn.zhiban.ledger;

import cn.zhiban.ledger.MaterialFigures.Reason;
import java.util.List;

/**
 * What the questions of a version's application form cost its applicants.
 *
 * @param notified how many one-time notices named a wrong answer
 * @param noticeShare how many in a hundred of the version's notices those are
 * @param reasons which answers, the most frequent first
 */
public record AnswerFigures(long notified, long noticeShare, List<Reason> reasons) {}
