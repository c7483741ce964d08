/** How firms and persons open their own account and keep it, and how the window learns who they are. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"form", "form :: check", "identity", "notification", "shared", "web"})
package cn.zhiban.registration;
