/** The service items: their implementation lists, guides, checks, versions and publication. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.catalogue;
