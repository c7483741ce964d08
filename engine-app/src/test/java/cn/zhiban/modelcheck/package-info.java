/** A model check: walks every state that a case can reach, on the real engine and the real database. */
package cn.zhiban.modelcheck;
