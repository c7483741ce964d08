/** Credit as pages for its holder, for staff and for the administrator, and over REST. */
package cn.zhiban.credit.web;
