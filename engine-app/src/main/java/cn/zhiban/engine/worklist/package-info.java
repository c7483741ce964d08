/** The engine's side of the worklist: outcomes and completion of tasks. */
package cn.zhiban.engine.worklist;
