/** Delegates that answer enquiries. */
package cn.zhiban.engine.enquiry;
