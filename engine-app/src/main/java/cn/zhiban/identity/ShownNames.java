package cn.zhiban.identity;

import cn.zhiban.shared.Actor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ledgers record sign-in names; whoever reads them knows people by their names, and the platform as 系统. */
@Component
public class ShownNames {

    private final JdbcClient jdbc;

    ShownNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the name of each, by sign-in name; whoever has no account is shown as recorded */
    @Transactional(readOnly = true)
    public Map<String, String> of(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        usernames.forEach(username -> names.put(username, username));
        names.replace(Actor.SYSTEM.username(), Actor.SYSTEM.name());
        names.putAll(displayNames(Set.copyOf(usernames)));
        return names;
    }

    private Map<String, String> displayNames(Set<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("SELECT username, display_name FROM account WHERE username IN (:usernames)")
                        .param("usernames", usernames)
                        .query((row, n) -> Map.entry(row.getString("username"), row.getString("display_name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
