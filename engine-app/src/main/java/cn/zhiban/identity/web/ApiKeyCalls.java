package cn.zhiban.identity.web;

import cn.zhiban.identity.ApiKey;
import cn.zhiban.identity.ApiKeys;
import cn.zhiban.identity.IssuedApiKey;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys for programs. Issuing takes no idempotency key: its answer, holding the secret, must not be stored. */
@RestController
@RequestMapping("/api/v1/api-keys")
@Tag(name = "API keys")
class ApiKeyCalls {

    private static final int MOST_ON_A_PAGE = 100;

    private final ApiKeys keys;

    ApiKeyCalls(ApiKeys keys) {
        this.keys = keys;
    }

    /** @param roles at most those of the account; none for all of them */
    record Wish(String username, String label, Set<Role> roles) {}

    record Issued(long id, String key, String username, String label, Set<Role> roles, OffsetDateTime createdAt) {

        static Issued of(IssuedApiKey issued) {
            ApiKey key = issued.key();
            return new Issued(key.id(), issued.secret(), key.username(), key.label(), key.roles(), key.createdAt());
        }
    }

    record Page(List<ApiKey> items, Long next) {}

    @PostMapping
    @Operation(summary = "Issue a key", description = "The key is shown in this answer and never again.")
    ResponseEntity<Issued> issue(@RequestBody Wish wish, Actor actor) {
        Set<Role> roles = wish.roles() == null ? Set.of() : wish.roles();
        IssuedApiKey issued = keys.issue(wish.username(), wish.label(), roles, actor);
        return ResponseEntity.created(
                        URI.create("/api/v1/api-keys/" + issued.key().id()))
                .cacheControl(CacheControl.noStore())
                .body(Issued.of(issued));
    }

    @GetMapping
    @Operation(summary = "The issued keys, newest first")
    Page list(@RequestParam(required = false) Long after, @RequestParam(defaultValue = "50") int limit) {
        int size = Math.max(1, Math.min(limit, MOST_ON_A_PAGE));
        List<ApiKey> found = keys.before(after == null ? Long.MAX_VALUE : after, size + 1);
        List<ApiKey> items = found.subList(0, Math.min(size, found.size()));
        return new Page(items, found.size() > size ? items.get(size - 1).id() : null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a key")
    void revoke(@PathVariable long id, Actor actor) {
        keys.revoke(id, actor);
    }
}
