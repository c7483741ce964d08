/** The working calendar and its versions over REST and as the administrators' pages. */
package cn.zhiban.casefile.revision.web;
