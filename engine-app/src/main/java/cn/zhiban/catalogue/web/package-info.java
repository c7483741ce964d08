/** The items over REST and as the pages of the guide. */
package cn.zhiban.catalogue.web;
