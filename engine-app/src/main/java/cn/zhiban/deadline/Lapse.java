package cn.zhiban.deadline;

public enum Lapse {
    DEEMED_ACCEPTED,
    DEEMED_WITHDRAWN
}
