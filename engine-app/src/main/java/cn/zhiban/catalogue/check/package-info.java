/** What an item folder may contain: an allow-list of models, tables and forms, and the completeness of the whole. */
package cn.zhiban.catalogue.check;
