/** Documents as pages and over REST: the list of a case, the download, verification, changes, and what was not rendered. */
package cn.zhiban.document.web;
