package cn.zhiban.notification;

import cn.zhiban.notification.smtp.OutgoingMail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A message as a mail: its words, where it is dealt with, and how one stops the mails. */
@Component
class MailText {

    private static final String FOOT = "这封邮件由知办系统自动发送，请不要回复。不想再收到邮件的，请登录知办，在“我的账户”里清空电子邮箱。";

    private final String baseUrl;

    /** @param baseUrl where people reach the platform, {@code https://zhiban.example.gov.cn}; empty: mails bear no address */
    MailText(@Value("${zhiban.base-url:}") String baseUrl) {
        this.baseUrl = baseUrl.strip().replaceAll("/+$", "");
        if (!this.baseUrl.isEmpty() && !this.baseUrl.matches("https?://[^\\s/?#]+[^\\s?#]*")) {
            throw new IllegalArgumentException("zhiban.base-url is no address of a site: " + baseUrl);
        }
    }

    /** @param to nothing but one address */
    OutgoingMail of(Message message, String to) {
        var name = "message." + message.id() + "."
                + message.writtenAt().toInstant().toEpochMilli();
        return new OutgoingMail(name, to, message.subject(), text(message));
    }

    private String text(Message message) {
        var address = baseUrl.isEmpty() || message.path() == null ? "" : "办理地址：" + baseUrl + message.path() + "\n\n";
        return message.words() + "\n\n" + address + "--\n" + FOOT + "\n";
    }
}
