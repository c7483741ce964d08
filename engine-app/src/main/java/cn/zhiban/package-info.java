/** The application: one package for each capability, put together and started here. */
package cn.zhiban;
