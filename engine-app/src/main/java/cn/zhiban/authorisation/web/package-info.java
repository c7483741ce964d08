/** Where an applicant authorises an agent, ends that, and reads what it gave; where an agent reads what it was given. */
package cn.zhiban.authorisation.web;
