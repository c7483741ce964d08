package cn.zhiban.catalogue;

/** How far the one-time notice of a case has come: some reasons for a no presuppose it. */
public enum NoticePhase {
    BEFORE_NOTICE,
    AFTER_NOTICE,
    REPLY_OVERDUE
}
