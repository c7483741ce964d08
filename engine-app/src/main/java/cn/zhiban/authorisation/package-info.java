/** How an applicant lets an agent act for it, for which items and between which days, and what an agent may do by it. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.authorisation;
