/** Uploads over REST and their download. */
package cn.zhiban.material.web;
