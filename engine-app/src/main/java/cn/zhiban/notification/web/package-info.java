/** The inbox as pages and over REST, the number of unread messages on every page, and the mails that wait. */
package cn.zhiban.notification.web;
