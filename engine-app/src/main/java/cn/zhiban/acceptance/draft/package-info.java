/** Applications before they are sent: saved step by step, filled in from what is known, carried on anywhere. */
package cn.zhiban.acceptance.draft;
