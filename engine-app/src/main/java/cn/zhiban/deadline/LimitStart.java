package cn.zhiban.deadline;

public enum LimitStart {
    RECEIPT,
    ACCEPTANCE,
    REPLY_COMPLETE,
    SERVICE,
    DECISION
}
