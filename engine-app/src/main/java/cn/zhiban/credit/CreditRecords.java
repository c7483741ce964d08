package cn.zhiban.credit;

import cn.zhiban.identity.BlindIndex;
import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.shared.RefusedRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records as rows: found by the code of their holder without opening any number. */
@Component
class CreditRecords {

    private static final String ID_NUMBER = "credit_record.holder_id_number";

    private static final int MOST_FOUND = 50;

    private static final String INSERT = """
            insert into credit_record (record_no, source_kind, source_key, case_no, holder_name, holder_uscc,
                                       holder_id_number_enc, holder_id_number_index, kind, severity, effect, words,
                                       open, listed_at, last_day, repairable_from, how_to_repair, recorded_by, recorded_at)
            values (:recordNo, :sourceKind, :sourceKey, :caseNo, :name, :uscc, :idNumber, :idNumberIndex, :kind, :severity,
                    :effect, :words, :open, :listedAt, :lastDay, :repairableFrom, :howToRepair, :by, :at)
            on conflict (source_kind, source_key) do nothing
            returning record_no
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex idNumbers;
    private final OfficeClock clock;

    CreditRecords(JdbcClient jdbc, FieldCipher cipher, BlindIndex idNumbers, OfficeClock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.idNumbers = idNumbers;
        this.clock = clock;
    }

    /** The number of the new record; empty where the source has made one already. */
    Optional<String> insert(NewCreditRecord made, HolderCode holder, RecordTerms terms, Actor by) {
        return jdbc.sql(INSERT)
                .param("recordNo", nextNumber())
                .param("sourceKind", made.source().kind().name())
                .param("sourceKey", made.source().key())
                .param("caseNo", made.caseNo())
                .param("name", made.holderName())
                .param("uscc", holder.uscc())
                .param("idNumber", cipher.seal(holder.idNumber(), ID_NUMBER))
                .param("idNumberIndex", idNumbers.of(holder.idNumber()))
                .param("kind", made.kind().name())
                .param("severity", made.severity().name())
                .param("effect", made.effect().name())
                .param("words", made.words())
                .param("open", made.open())
                .param("listedAt", made.listedAt())
                .param("lastDay", terms.lastDay())
                .param("repairableFrom", terms.repairableFrom())
                .param("howToRepair", terms.howToRepair())
                .param("by", by.username())
                .param("at", clock.now())
                .query(String.class)
                .optional();
    }

    Optional<CreditRecord> from(CreditSource source) {
        return jdbc.sql("select * from credit_record where source_kind = ? and source_key = ?")
                .params(source.kind().name(), source.key())
                .query((row, n) -> CreditRecordRow.read(row))
                .optional();
    }

    /** All records of that holder, the latest first. */
    List<CreditRecord> of(HolderCode holder) {
        return jdbc.sql("select * from credit_record where holder_uscc = :uscc or holder_id_number_index = :index"
                        + " order by listed_at desc, id desc")
                .param("uscc", holder.uscc())
                .param("index", idNumbers.of(holder.idNumber()))
                .query((row, n) -> CreditRecordRow.read(row))
                .list();
    }

    /** The latest recorded first. */
    List<CreditRecord> before(long id, int limit) {
        return jdbc.sql("select * from credit_record where id < ? order by id desc limit ?")
                .params(id, limit)
                .query((row, n) -> CreditRecordRow.read(row))
                .list();
    }

    /** By its number, or by a part of the name of an organisation; persons are found by their whole number alone. */
    List<CreditRecord> named(String asked) {
        return jdbc.sql("select * from credit_record where record_no = upper(:asked)"
                        + " or (holder_uscc is not null and position(:asked in holder_name) > 0)"
                        + " order by id desc limit " + MOST_FOUND)
                .param("asked", asked)
                .query((row, n) -> CreditRecordRow.read(row))
                .list();
    }

    /** @throws RefusedRequest {@code unknown-credit-record} */
    CreditRecord byNumber(String recordNo) {
        return one("record_no = ?", recordNo);
    }

    CreditRecord byId(long id) {
        return one("id = ?", id);
    }

    /** The same until the transaction ends, whatever others do meanwhile. */
    CreditRecord locked(String recordNo) {
        return one("record_no = ? for update", recordNo);
    }

    private CreditRecord one(String where, Object value) {
        return jdbc.sql("select * from credit_record where " + where)
                .param(value)
                .query((row, n) -> CreditRecordRow.read(row))
                .optional()
                .orElseThrow(CreditRecords::unknown);
    }

    static RefusedRequest unknown() {
        return RefusedRequest.notFound("unknown-credit-record", "没有这条信用记录");
    }

    /** What a granted request does to the record, which is locked. */
    void end(long recordId, RequestKind granted, LocalDate day) {
        var column = granted == RequestKind.REPAIR ? "repaired_on" : "revoked_on";
        jdbc.sql("update credit_record set " + column + " = ? where id = ?")
                .params(day, recordId)
                .update();
    }

    /** The code of the holder, opened for telling the holder or for comparing with a list. */
    HolderCode holder(long recordId) {
        return jdbc.sql("select holder_uscc, holder_id_number_enc from credit_record where id = ?")
                .param(recordId)
                .query((row, n) -> new HolderCode(
                        row.getString("holder_uscc"), cipher.open(row.getBytes("holder_id_number_enc"), ID_NUMBER)))
                .single();
    }

    private String nextNumber() {
        long next = jdbc.sql("select nextval('credit_number_seq')")
                .query(Long.class)
                .single();
        return "XY-%d-%06d".formatted(clock.today().getYear(), next);
    }
}
