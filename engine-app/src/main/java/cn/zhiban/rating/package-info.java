/** 好差评: how the applicant of a case that is done liked the service, in its own will and once. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.rating;
