/** The workflow engine, confined: the only package that knows Camunda; it implements the ports of the capabilities. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.engine;
