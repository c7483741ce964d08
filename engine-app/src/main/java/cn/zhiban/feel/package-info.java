/** FEEL, confined: the only package that knows the library; expressions are parsed once, allow-listed and evaluated. */
@ApplicationModule(allowedDependencies = {})
package cn.zhiban.feel;

import org.springframework.modulith.ApplicationModule;
