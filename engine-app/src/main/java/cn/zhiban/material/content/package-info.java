/** The bytes of files in the database, each content once. */
package cn.zhiban.material.content;
