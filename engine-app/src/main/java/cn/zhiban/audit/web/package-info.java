/** The trail over REST, as the page of the auditors and as a file to take away. */
package cn.zhiban.audit.web;
