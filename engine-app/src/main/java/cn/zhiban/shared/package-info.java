/** What every capability may use: the actor of a deed, the refusal of a request, and the one clock. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package cn.zhiban.shared;
