/** The delegates of materials that come later. */
package cn.zhiban.engine.commitment;
