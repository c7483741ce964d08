package cn.zhiban.web.access;

import cn.zhiban.shared.Role;
import java.util.Optional;

/** Whatever decides about requests: security itself, or in a test of the test one that errs. */
interface Gate {

    /** @param role empty for nobody */
    Outcome tries(Route route, Optional<Role> role) throws Exception;
}
