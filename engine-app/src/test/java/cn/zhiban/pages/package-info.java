/** The pages in a real browser, found by label and role as people find them. */
package cn.zhiban.pages;
