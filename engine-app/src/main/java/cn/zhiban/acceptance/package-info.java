/** Intake, acceptance and the one-time notice: how an application becomes an accepted case. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.acceptance;
