/** The engine's side of the case: steering, clock path, decision, delivery, withdrawal. */
package cn.zhiban.engine.casefile;
