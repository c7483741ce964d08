package cn.zhiban.credit;

import cn.zhiban.identity.BlindIndex;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether it is the first time. Source: 南宁市知识产权信用管理办法, as the model. */
@Component
class PriorActs {

    private static final String QUERY = """
            select record_no from credit_record
             where (holder_uscc = :uscc or holder_id_number_index = :index) and revoked_on is null
               and listed_at >= :from and listed_at < :until and effect <> :counted
               and (case_no is null or case_no is distinct from :caseNo)
             order by id
            """;

    private final JdbcClient jdbc;
    private final BlindIndex idNumbers;

    PriorActs(JdbcClient jdbc, BlindIndex idNumbers) {
        this.jdbc = jdbc;
        this.idNumbers = idNumbers;
    }

    /**
     * The records of other acts of that holder which began to count in the twelve months before; a case is one act, and late
     * materials are counted by themselves.
     */
    List<String> within12Months(HolderCode holder, NewCreditRecord made) {
        return jdbc.sql(QUERY)
                .param("uscc", holder.uscc(), Types.VARCHAR)
                .param("index", idNumbers.of(holder.idNumber()), Types.BINARY)
                .param("from", made.listedAt().minusYears(1))
                .param("until", made.listedAt())
                .param("counted", CreditEffect.DEFERRAL_COUNTED.name())
                .param("caseNo", made.caseNo(), Types.VARCHAR)
                .query(String.class)
                .list();
    }
}
