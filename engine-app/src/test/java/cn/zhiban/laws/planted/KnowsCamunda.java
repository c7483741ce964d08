package cn.zhiban.laws.planted;

import org.camunda.bpm.engine.RuntimeService;

/** Breaks law 1: a capability that knows the engine. */
class KnowsCamunda {

    RuntimeService runtime;
}
