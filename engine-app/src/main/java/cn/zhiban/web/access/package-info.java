/** The written access table, and the security of every route that is built from it. */
package cn.zhiban.web.access;
