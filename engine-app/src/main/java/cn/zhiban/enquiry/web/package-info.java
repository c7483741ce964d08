/** Published answers and their publication over REST and as pages, and the page on which a clerk writes a question down. */
package cn.zhiban.enquiry.web;
