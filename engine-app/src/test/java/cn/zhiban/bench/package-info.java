/** Measured scenarios against real PostgreSQL with durable settings: {@code ./zhiban bench NAME}. Never run as tests. */
package cn.zhiban.bench;
