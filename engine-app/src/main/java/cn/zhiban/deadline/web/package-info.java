/** The working calendar over REST, for everybody. */
package cn.zhiban.deadline.web;
