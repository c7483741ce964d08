/** The working calendar as data: one file for each notice of the State Council, read strictly, weekdays elsewhere. */
@org.springframework.modulith.NamedInterface("calendar")
package cn.zhiban.deadline.calendar;
