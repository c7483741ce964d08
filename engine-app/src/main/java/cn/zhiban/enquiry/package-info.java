/** Questions put to the office: asked at the window or by phone, answered by whoever was asked first, published for all. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.enquiry;
