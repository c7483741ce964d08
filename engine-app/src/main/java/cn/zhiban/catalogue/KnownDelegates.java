package cn.zhiban.catalogue;

import java.util.Set;

/** Port: the delegates that a model may name. */
public interface KnownDelegates {

    /** Bean names, for example {@code recordAcceptanceDelegate}. */
    Set<String> names();
}
