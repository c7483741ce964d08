/** Queues and tasks over REST and as pages. */
package cn.zhiban.worklist.web;
