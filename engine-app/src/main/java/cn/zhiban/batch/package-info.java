/** Long work: done in small transactions by whoever holds its lease, taken over when the lease is not renewed. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package cn.zhiban.batch;
