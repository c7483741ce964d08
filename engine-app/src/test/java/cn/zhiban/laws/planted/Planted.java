package cn.zhiban.laws.planted;

/** Marks the package of classes that break the laws on purpose. */
public interface Planted {}
