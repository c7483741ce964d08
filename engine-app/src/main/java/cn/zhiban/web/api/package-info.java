/** What every REST call shares: its arguments, the limits of its body, its description. */
package cn.zhiban.web.api;
