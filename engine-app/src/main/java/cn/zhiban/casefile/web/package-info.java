/** Cases over REST and as the applicant's pages. */
package cn.zhiban.casefile.web;
