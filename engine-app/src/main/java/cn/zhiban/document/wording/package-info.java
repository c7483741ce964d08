/** How each kind of document is worded: what of a case and its item it says. */
package cn.zhiban.document.wording;
