/** Credit: what is held against whom, how long, with what effect; objection, repair, and every use of it in a decision. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.credit;
