/** The engine's side of publication. */
package cn.zhiban.engine.catalogue;
