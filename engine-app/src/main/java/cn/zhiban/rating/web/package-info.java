/** Ratings as a page for who asked, as the list of the supervisor, and over REST. */
package cn.zhiban.rating.web;
