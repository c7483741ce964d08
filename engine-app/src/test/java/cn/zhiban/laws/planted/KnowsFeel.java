package cn.zhiban.laws.planted;

import org.camunda.feel.FeelEngine;

/** Breaks law 1: a capability that knows the FEEL library. */
class KnowsFeel {

    FeelEngine feel;
}
