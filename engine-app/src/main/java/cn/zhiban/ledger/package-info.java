/** What the office's work comes to in figures, each of which opens down to its cases. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.ledger;
