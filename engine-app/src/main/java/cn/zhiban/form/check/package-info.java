/** Rules on one value that a form can name: codes with check digits, mobile numbers, dates in the past. */
@org.springframework.modulith.NamedInterface("check")
package cn.zhiban.form.check;
