/** Where an applicant agrees to questions about itself, takes the consent back, and reads what was asked. */
package cn.zhiban.sharing.web;
