package cn.zhiban.web.access;

import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One row of the access table.
 *
 * @param method of HTTP in capitals; GET stands for HEAD too
 * @param who who may reach the route at all; whether it is their own case is for the capability to say
 * @param roles any of these, when {@code who} is ROLES
 * @param note why, or what else the capability checks
 */
record AccessRow(String method, PathPattern pattern, Who who, Set<Role> roles, String note) {

    enum Who {
        PUBLIC,
        SIGNED_IN,
        ROLES
    }

    boolean covers(PathContainer path) {
        return pattern.matches(path);
    }

    boolean covers(String requestMethod) {
        return method.equals(requestMethod.equals("HEAD") ? "GET" : requestMethod);
    }

    boolean admits(Optional<Actor> actor) {
        if (who == Who.PUBLIC) {
            return true;
        }
        return actor.isPresent()
                && (who == Who.SIGNED_IN || actor.get().roles().stream().anyMatch(roles::contains));
    }

    /** A whole tree of files for everybody, such as style sheets. */
    boolean isForFiles() {
        return who == Who.PUBLIC && pattern.getPatternString().endsWith("/**");
    }
}
