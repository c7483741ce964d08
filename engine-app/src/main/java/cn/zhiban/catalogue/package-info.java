/** The service items: what the office publishes about each, which models steer it, and what may be published at all. */
package cn.zhiban.catalogue;
