package cn.zhiban.database;

import java.util.List;

/** What the embedded server promises when the machine stops: everything acknowledged, or nothing at all (tests). */
public enum Durability {
    DURABLE(List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=60")),
    RELAXED(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"));

    private final List<String> settings;

    Durability(List<String> settings) {
        this.settings = settings;
    }

    List<String> settings() {
        return settings;
    }
}
