/** Asks the registers of other organs, with consent, so that nobody is asked for what the state already knows. */
@org.springframework.modulith.ApplicationModule
package cn.zhiban.sharing;
