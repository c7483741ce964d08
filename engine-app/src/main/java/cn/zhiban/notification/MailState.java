package cn.zhiban.notification;

/** Where a mail stands. Only WAITING ones are sent by themselves. */
public enum MailState {
    WAITING("等待发送"),
    SENDING("正在发送"),
    SENT("已发送"),
    FAILED("发送失败"),
    /** The platform or the line broke off while it was handed over: it may have arrived, so it is not sent again. */
    UNCERTAIN("不确定是否送达");

    private final String label;

    MailState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
