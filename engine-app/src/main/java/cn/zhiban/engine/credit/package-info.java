/** The engine's side of credit: its tables. */
package cn.zhiban.engine.credit;
