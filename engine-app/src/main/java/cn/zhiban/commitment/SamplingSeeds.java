package cn.zhiban.commitment;

import cn.zhiban.shared.OfficeClock;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One seed for each item version and year, made by chance when the first of its cases is drawn, and kept. */
@Component
class SamplingSeeds {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    SamplingSeeds(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Two who draw first at once agree on the seed of the one who was faster. */
    @Transactional(propagation = Propagation.MANDATORY)
    String of(long itemVersionId, int year) {
        return find(itemVersionId, year).orElseGet(() -> {
            var fresh = new byte[BYTES];
            random.nextBytes(fresh);
            jdbc.sql("insert into verification_seed (item_version_id, year, seed, made_at) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(itemVersionId, year, HexFormat.of().formatHex(fresh), clock.now())
                    .update();
            return find(itemVersionId, year).orElseThrow();
        });
    }

    private Optional<String> find(long itemVersionId, int year) {
        return jdbc.sql("select seed from verification_seed where item_version_id = ? and year = ?")
                .params(itemVersionId, year)
                .query(String.class)
                .optional();
    }
}
