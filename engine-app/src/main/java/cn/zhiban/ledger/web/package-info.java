/** The pages of the figures. */
package cn.zhiban.ledger.web;
