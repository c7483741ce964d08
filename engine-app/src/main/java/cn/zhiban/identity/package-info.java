/** Who may sign in: accounts with their roles, passwords, API keys, and the delay after failed attempts. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "database", "shared"})
package cn.zhiban.identity;
