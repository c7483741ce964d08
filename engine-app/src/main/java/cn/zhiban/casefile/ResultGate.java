package cn.zhiban.casefile;

import java.util.Optional;

/** What keeps a favourable result from being issued although the decision is ripe: materials that are missing or were promised. */
public interface ResultGate {

    /** Why it may not be issued yet, in one Chinese sentence; empty when nothing is in its way. */
    Optional<String> closed(CaseFile locked);
}
