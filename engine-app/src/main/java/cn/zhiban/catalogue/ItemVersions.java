package cn.zhiban.catalogue;

import cn.zhiban.shared.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published versions as rows; append-only. */
@Component
class ItemVersions {

    /** Who brought a version: the files shipped with the software, or the office itself in the browser. */
    enum Source {
        SEED,
        OFFICE
    }

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    ItemVersions(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ItemVersion add(ItemBundle bundle, ItemDefinition item, Source source, ModelDeployer.Deployed deployed, String by) {
        long id = jdbc.sql("""
                        insert into item_version (item_key, version, digest, source, deployment_id, process_definition_id,
                            published_at, published_by)
                        select :key, coalesce(max(version), 0) + 1, :digest, :source, :deployment, :definition, :at, :by
                        from item_version where item_key = :key returning id""")
                .param("key", item.key())
                .param("digest", bundle.digest())
                .param("source", source.name())
                .param("deployment", deployed.deploymentId())
                .param("definition", deployed.processDefinitionId())
                .param("at", clock.now())
                .param("by", by)
                .query(Long.class)
                .single();
        bundle.files()
                .forEach((path, content) -> jdbc.sql("insert into item_file values (?, ?, ?)")
                        .params(id, path, content)
                        .update());
        return byId(id).orElseThrow();
    }

    Optional<ItemVersion> byId(long id) {
        return jdbc.sql("select * from item_version where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Long> latestId(String itemKey) {
        return jdbc.sql("select id from item_version where item_key = ? order by version desc limit 1")
                .param(itemKey)
                .query(Long.class)
                .optional();
    }

    Optional<Long> idOf(String itemKey, int version) {
        return jdbc.sql("select id from item_version where item_key = ? and version = ?")
                .params(itemKey, version)
                .query(Long.class)
                .optional();
    }

    /** The newest version of every item. */
    List<Long> latestIds() {
        return jdbc.sql("select distinct on (item_key) id from item_version order by item_key, version desc")
                .query(Long.class)
                .list();
    }

    /** Whether a seed of this content may be published: not seen before, and nothing of the office's own is newer. */
    boolean awaitsSeed(String itemKey, String digest) {
        return jdbc.sql("""
                        select not exists (select from item_version where item_key = :key and digest = :digest)
                            and coalesce((select source from item_version where item_key = :key
                                order by version desc limit 1), 'SEED') = 'SEED'""")
                .param("key", itemKey)
                .param("digest", digest)
                .query(Boolean.class)
                .single();
    }

    /** One publication of an item at a time. */
    void lock(String itemKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('item:' || ?))")
                .param(itemKey)
                .query((row, n) -> n)
                .single();
    }

    private ItemVersion read(ResultSet row) throws SQLException {
        var files = files(row.getLong("id"));
        return new ItemVersion(
                row.getLong("id"),
                row.getString("item_key"),
                row.getInt("version"),
                row.getString("process_definition_id"),
                row.getTimestamp("published_at").toInstant(),
                definition(files),
                files);
    }

    private Map<String, byte[]> files(long versionId) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("select path, content from item_file where item_version_id = ?")
                .param(versionId)
                .query((ResultSet row) -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return files;
    }

    private static ItemDefinition definition(Map<String, byte[]> files) {
        try {
            return ItemDefinition.read(files.get(ItemBundle.LIST));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
