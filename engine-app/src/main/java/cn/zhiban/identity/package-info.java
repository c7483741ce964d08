/** Who may sign in: accounts with their roles, opened by the office or by their holders, passwords, API keys, and delays. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"audit", "database", "shared"})
package cn.zhiban.identity;
