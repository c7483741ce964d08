/** The engine's side of credit: its table. */
package cn.zhiban.engine.credit;
