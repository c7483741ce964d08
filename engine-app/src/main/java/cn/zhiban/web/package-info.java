/** What all pages and REST calls share: who may reach them, how a no is told, and that a repeated write acts once. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"identity", "shared"})
package cn.zhiban.web;
