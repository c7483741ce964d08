/** Brings PostgreSQL up and prepares it as its owner, before the application opens its pool as a role that owns nothing. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package cn.zhiban.database;
