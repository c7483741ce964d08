/** What the office issues in writing: numbered without gaps with the act itself, rendered by a queue, verified by anybody. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.document;
