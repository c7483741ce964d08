/** The statutory clock: working calendar, append-only ledger of clock events, and the fold that explains every date. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package cn.zhiban.deadline;
