package cn.zhiban.ledger;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.Material;
import cn.zhiban.catalogue.Material.Need;
import cn.zhiban.ledger.MaterialFigures.Reason;
import cn.zhiban.ledger.ToldInNotices.Told;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an item could ask for less 减材料、减环节: what each version asks, what it waives, and which material makes
 * applicants come twice. Read from the cases themselves.
 */
@Component
public class ShrinkingMaterials {

    private static final String NEVER_SENT = "尚未提交";

    private record Counted(long version, long cases, long notices, long required, long waived) {}

    private record Needed(String key, long required, long waived) {}

    private final JdbcClient jdbc;
    private final ToldInNotices told;
    private final Catalogue catalogue;

    ShrinkingMaterials(JdbcClient jdbc, ToldInNotices told, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.told = told;
        this.catalogue = catalogue;
    }

    /** Every published version, by item, the newest first. */
    @Transactional(readOnly = true)
    public List<VersionFigures> versions() {
        return jdbc
                .sql("""
                        select v.id, count(c.id) as cases, count(n.case_id) as notices,
                               sum(m.required) as required, sum(m.waived) as waived
                          from item_version v
                          left join case_file c on c.item_version_id = v.id
                          left join one_time_notice n on n.case_id = c.id
                          left join lateral (
                            select count(*) filter (where required) as required,
                                   count(*) filter (where required and state = 'WAIVED') as waived
                              from case_material where case_id = c.id) m on true
                         group by v.id, v.item_key, v.version order by v.item_key, v.version desc
                        """)
                .query((row, i) -> new Counted(
                        row.getLong("id"),
                        row.getLong("cases"),
                        row.getLong("notices"),
                        row.getLong("required"),
                        row.getLong("waived")))
                .list()
                .stream()
                .map(this::figures)
                .toList();
    }

    /** @throws RefusedRequest {@code item-version-not-found} */
    @Transactional(readOnly = true)
    public VersionFigures version(long id) {
        return versions().stream()
                .filter(version -> version.id() == id)
                .findFirst()
                .orElseThrow(() -> RefusedRequest.notFound("item-version-not-found", "没有这个事项版本"));
    }

    private VersionFigures figures(Counted counted) {
        var version = catalogue.version(counted.version());
        var materials = version.item().materials();
        return new VersionFigures(
                version.id(),
                version.item().name(),
                version.version(),
                LocalDate.ofInstant(version.publishedAt(), OfficeClock.ZONE),
                materials.size(),
                (int) materials.stream()
                        .filter(one -> one.need() == Need.CONDITIONAL)
                        .count(),
                version.item().guide().steps().size(),
                counted.cases(),
                counted.notices(),
                counted.required(),
                counted.waived());
    }

    /** The materials of a version, those first that cause most notices. */
    @Transactional(readOnly = true)
    public List<MaterialFigures> materials(VersionFigures of) {
        var needed = needed(of.id()).stream().collect(Collectors.toMap(Needed::key, Function.identity()));
        var reasons = told.ofMaterials(of.id()).stream().collect(Collectors.groupingBy(Told::key));
        var version = catalogue.version(of.id());
        return version.item().materials().stream()
                .map(material -> figures(
                        of,
                        material,
                        needed.getOrDefault(material.key(), new Needed(material.key(), 0, 0)),
                        reasons.getOrDefault(material.key(), List.of())))
                .sorted(Comparator.comparing(MaterialFigures::notified).reversed())
                .toList();
    }

    private static MaterialFigures figures(VersionFigures of, Material material, Needed needed, List<Told> told) {
        long notified = told.stream().mapToLong(Told::times).sum();
        return new MaterialFigures(
                material.key(),
                material.name(),
                material.need() == Need.CONDITIONAL,
                needed.required(),
                needed.waived(),
                notified,
                Share.percent(notified, of.notices()),
                told.stream()
                        .sorted(Comparator.comparing(Told::times).reversed())
                        .map(one -> new Reason(words(material, one.reasonCode()), one.times()))
                        .toList());
    }

    private static String words(Material material, String code) {
        return code == null
                ? NEVER_SENT
                : material.supplementReason(code).map(Material.Reason::words).orElse(code);
    }

    private List<Needed> needed(long version) {
        return jdbc.sql("""
                        select m.key, count(*) filter (where m.required) as required,
                               count(*) filter (where m.required and m.state = 'WAIVED') as waived
                          from case_material m join case_file c on c.id = m.case_id
                         where c.item_version_id = ? group by m.key
                        """)
                .param(version)
                .query((row, i) -> new Needed(row.getString("key"), row.getLong("required"), row.getLong("waived")))
                .list();
    }

    /** @throws RefusedRequest {@code material-unknown} */
    public Material material(VersionFigures of, String key) {
        ItemVersion version = catalogue.version(of.id());
        return version.item()
                .material(key)
                .orElseThrow(() -> RefusedRequest.notFound("material-unknown", "这个事项版本没有材料“" + key + "”"));
    }
}
