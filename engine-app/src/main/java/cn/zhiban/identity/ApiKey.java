package cn.zhiban.identity;

import cn.zhiban.shared.Role;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * An API key as administrators see it; the secret itself is known to its holder only.
 *
 * @param roles what the key may at most do; empty means whatever its account may do
 * @param revokedAt null while it is in force
 */
public record ApiKey(
        long id, String username, String label, Set<Role> roles, OffsetDateTime createdAt, OffsetDateTime revokedAt) {}
