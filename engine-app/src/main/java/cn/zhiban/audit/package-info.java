/** The append-only trail of what was done, by whom, when and from where. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package cn.zhiban.audit;
