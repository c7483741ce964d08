/** The pages on which somebody applies, one step after the other. */
package cn.zhiban.acceptance.draft.web;
