package cn.zhiban.catalogue;

import cn.zhiban.shared.RefusedRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The items that the office offers, each in its newest published version; and every older version for its cases. */
@Component
public class Catalogue {

    private final ItemVersions versions;
    private final Map<Long, ItemVersion> immutable = new ConcurrentHashMap<>();

    Catalogue(ItemVersions versions) {
        this.versions = versions;
    }

    /** The version with which a case started. */
    public ItemVersion version(long id) {
        return immutable.computeIfAbsent(id, key -> versions.byId(key).orElseThrow());
    }

    /** @throws RefusedRequest {@code item-not-found} */
    public ItemVersion current(String itemKey) {
        return versions.latestId(itemKey)
                .map(this::version)
                .orElseThrow(() -> RefusedRequest.notFound("item-not-found", "没有这个事项：" + itemKey));
    }

    /**
     * @param version 1, 2, … as published
     * @throws RefusedRequest {@code item-not-found}
     */
    public ItemVersion version(String itemKey, int version) {
        return versions.idOf(itemKey, version)
                .map(this::version)
                .orElseThrow(() -> RefusedRequest.notFound("item-not-found", "没有这个事项或者这一版：" + itemKey));
    }

    public List<ItemVersion> offered() {
        return versions.latestIds().stream()
                .map(this::version)
                .sorted(Comparator.comparing(version -> version.item().name()))
                .toList();
    }
}
