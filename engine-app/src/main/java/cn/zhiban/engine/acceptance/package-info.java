/** The delegates of acceptance and one-time notice. */
package cn.zhiban.engine.acceptance;
