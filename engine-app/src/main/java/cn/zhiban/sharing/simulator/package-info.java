/** Stands in for the registers in a demo: an HTTP server of its own, which can also be slow, silent or wrong. */
package cn.zhiban.sharing.simulator;
