package cn.zhiban.web.problem;

import java.util.Optional;

/** Knows how failures of one origin are told; the sources are asked in their order. */
interface ProblemSource {

    Optional<Problem> of(Exception failure);
}
