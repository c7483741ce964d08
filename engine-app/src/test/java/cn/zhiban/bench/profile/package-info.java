/** Where the time of a measured Java process goes, by flight recording. */
package cn.zhiban.bench.profile;
