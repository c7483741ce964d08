package cn.zhiban.catalogue;

/**
 * A reason for a no, with its legal basis; the applicant reads both.
 *
 * @param onlyAfterNotice whether it says that what the one-time notice asked for is still not in order: it may be given
 *     only once the notice has been issued, and while something that it names never came or was judged wrong
 * @param onlyWhenOverdue whether it may be given only once the reply to the notice is late
 * @param namesAuthority whether the competent authority must be named with it (行政许可法 art. 32(1)2)
 */
public record Ground(
        String code,
        String words,
        String legalBasis,
        Boolean onlyAfterNotice,
        Boolean onlyWhenOverdue,
        Boolean namesAuthority) {

    public Ground {
        onlyAfterNotice = Boolean.TRUE.equals(onlyAfterNotice);
        onlyWhenOverdue = Boolean.TRUE.equals(onlyWhenOverdue);
        namesAuthority = Boolean.TRUE.equals(namesAuthority);
    }

    boolean isOpenIn(NoticePhase phase) {
        return switch (phase) {
            case BEFORE_NOTICE -> !onlyAfterNotice && !onlyWhenOverdue;
            case AFTER_NOTICE -> !onlyWhenOverdue;
            case REPLY_OVERDUE -> true;
        };
    }
}
