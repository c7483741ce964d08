/** Reads {@code .form} schemas (Camunda Forms JSON), judges what was filled in, and says how it is shown. */
package cn.zhiban.form;
