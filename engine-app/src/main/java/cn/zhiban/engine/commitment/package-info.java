/** The delegates of materials that come later, and of the verification of commitments. */
package cn.zhiban.engine.commitment;
