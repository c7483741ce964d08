/** The append-only trail of what was done, by whom, when and from where; sealed into a chain, checked and read. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package cn.zhiban.audit;
