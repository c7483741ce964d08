/** The one who takes mails from us: a server that speaks SMTP, the inbox of a demo, or nobody. */
package cn.zhiban.notification.smtp;
