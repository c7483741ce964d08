/** The delegates of the verification of commitments. */
package cn.zhiban.engine.commitment;
