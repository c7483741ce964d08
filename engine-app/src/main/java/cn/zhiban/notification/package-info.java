/** What the office tells people: written with the deed it tells of, read in the inbox, sent on by mail. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "identity", "audit", "web"})
package cn.zhiban.notification;
