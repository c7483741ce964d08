/** Rules on one value that a form can name: codes with check digits, mobile numbers, dates in the past. */
package cn.zhiban.form.check;
