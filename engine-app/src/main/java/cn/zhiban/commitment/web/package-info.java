/** The letter of an item, its code by mail, and the letters that were signed for a case. */
package cn.zhiban.commitment.web;
