package cn.zhiban.deadline;

public enum Stage {
    ACCEPTANCE,
    REPLY,
    DECISION,
    DELIVERY
}
