/** Lays the folder of a new service item from the templates of a shape. */
package cn.zhiban.catalogue.template;
