/** The registers over HTTP, as {@code docs/interfaces/} describes them. */
package cn.zhiban.sharing.http;
