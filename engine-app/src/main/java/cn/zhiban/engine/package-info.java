/** The process engine behind the ports that the capabilities declare: the only importer of it, and nobody's dependency. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.engine;
