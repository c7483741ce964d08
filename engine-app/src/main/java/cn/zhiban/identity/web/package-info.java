/** How administrators open accounts and issue API keys, and how everybody changes the own password. */
package cn.zhiban.identity.web;
