/** What the browser loads beside a page: style sheets and islands under names that change with their content. */
package cn.zhiban.web.asset;
