package cn.zhiban.commitment.sample;

import cn.zhiban.catalogue.Catalogue;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One for each item version and year of which a case was drawn. */
@Component
public class Samples {

    private static final String SEED = "select item_version_id, year, seed, made_at from verification_seed";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final OfficeClock clock;

    Samples(JdbcClient jdbc, Catalogue catalogue, OfficeClock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The latest first; as many as there are versions and years, which are few. */
    @Transactional(readOnly = true)
    public List<Sample> all() {
        return jdbc.sql(SEED + " order by year desc, item_version_id desc")
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws RefusedRequest {@code unknown-sample} where no case of it was drawn in that year */
    @Transactional(readOnly = true)
    public Sample of(long itemVersionId, int year) {
        return jdbc.sql(SEED + " where item_version_id = ? and year = ?")
                .params(itemVersionId, year)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> RefusedRequest.notFound("unknown-sample", "这个事项版本这一年没有抽查过"));
    }

    private Sample read(ResultSet row) throws SQLException {
        var version = catalogue.version(row.getLong("item_version_id"));
        int year = row.getInt("year");
        var seed = row.getString("seed");
        var publicFrom = Sample.publicFrom(year);
        return new Sample(
                version.id(),
                version.itemKey(),
                version.item().name(),
                version.version(),
                year,
                Sample.digest(seed),
                clock.today().isBefore(publicFrom) ? null : seed,
                publicFrom,
                LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), OfficeClock.ZONE));
    }
}
