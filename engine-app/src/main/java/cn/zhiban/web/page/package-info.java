/** What every page shares: who is signed in, for the head of the layout. */
package cn.zhiban.web.page;
