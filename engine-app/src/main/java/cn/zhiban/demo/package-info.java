/** The demo: a clock that starts on a day of its own, and sample cases loaded through the REST interface. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"database", "shared"})
package cn.zhiban.demo;
