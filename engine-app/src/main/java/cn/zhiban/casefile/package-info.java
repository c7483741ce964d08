/** The case: its status graph, timeline, clock and way through the models; every transition locks its row first. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.casefile;
