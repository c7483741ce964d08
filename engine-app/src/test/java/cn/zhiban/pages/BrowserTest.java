package cn.zhiban.pages;

import cn.zhiban.database.ZhibanTest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The whole application and Chromium; left out only where {@code ./zhiban test --no-browser} says so. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ZhibanTest
@interface BrowserTest {}
