/** The indexed read model of open tasks, and what staff do with a task: claim, release, complete. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.worklist;
