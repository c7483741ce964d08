/** Commitment in the place of papers (告知承诺): the letter of each item, who may sign it, and what was signed for a case. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.commitment;
