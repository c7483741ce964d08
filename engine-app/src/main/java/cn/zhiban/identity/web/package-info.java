/** The REST calls by which administrators issue and revoke API keys. */
package cn.zhiban.identity.web;
