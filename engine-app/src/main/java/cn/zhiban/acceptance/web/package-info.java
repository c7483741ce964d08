/** Intake, judgement of materials, notices and supplements over REST and as pages. */
package cn.zhiban.acceptance.web;
