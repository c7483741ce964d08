/** The materials of a case, each with a state of its own, and the files that people send. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.material;
