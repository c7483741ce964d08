package cn.zhiban.document;

import cn.zhiban.shared.OfficeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of documents: each series counts from 1 in each year, without a gap and without a double. A number is
 * drawn in the transaction of its document, which holds the counter until it ends: it is the last lock of all.
 */
@Component
public class DocumentNumbers {

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    DocumentNumbers(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For example ZLZY-SL-2026-000012.
     *
     * @param prefix of the item
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String draw(String prefix, DocumentKind kind) {
        var series = prefix + "-" + kind.code();
        int year = clock.today().getYear();
        long number = jdbc.sql("insert into document_counter as c (series, year, last) values (?, ?, 1)"
                        + " on conflict (series, year) do update set last = c.last + 1 returning last")
                .params(series, year)
                .query(Long.class)
                .single();
        return "%s-%d-%06d".formatted(series, year, number);
    }
}
