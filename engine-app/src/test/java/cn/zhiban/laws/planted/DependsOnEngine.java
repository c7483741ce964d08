package cn.zhiban.laws.planted;

import cn.zhiban.engine.ProcessVariable;

/** Breaks law 1: a capability that depends on our engine package. */
class DependsOnEngine {

    ProcessVariable<?> variable;
}
