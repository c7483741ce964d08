package cn.zhiban.audit;

import static cn.zhiban.audit.CheckedTrail.Kind.CHAIN_REPLACED;
import static cn.zhiban.audit.CheckedTrail.Kind.ROW_CHANGED;
import static cn.zhiban.audit.CheckedTrail.Kind.ROW_INSERTED;
import static cn.zhiban.audit.CheckedTrail.Kind.ROW_REMOVED;
import static cn.zhiban.audit.CheckedTrail.Kind.SEAL_CHANGED;
import static cn.zhiban.audit.CheckedTrail.Kind.SEAL_REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.audit.CheckedTrail.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of the database does to what was sealed, the check names the first place of it. */
class TamperedTrailIT {

    private final OwnTrail trail = new OwnTrail();

    /** Three batches of two rows each; between the second and the third an id that was rolled back. */
    @BeforeEach
    void threeBatches() {
        for (int batch = 0; batch < 3; batch++) {
            trail.written(batch + " a");
            trail.open("undone").rollBack();
            trail.written(batch + " b");
            trail.sealed();
        }
        assertThat(trail.check().isIntact()).isTrue();
        assertThat(trail.check().seals()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "actor = 'clerk'",
                "action = 'tr', subject_kind = 'ytest'",
                "subject = subject || ' '",
                "address = ''",
                "details = details || '{\"a\": 2}'",
                "details = details - 'a'"
            })
    void aRowThatWasChanged(String change) {
        long row = trail.id("1 b");

        trail.asOwner("UPDATE audit_entry SET " + change + " WHERE id = ?", row);

        assertThat(trail.check().fault()).isEqualTo(new Fault(ROW_CHANGED, 2, row));
        assertThat(trail.check().upto()).isEqualTo(trail.id("0 b"));
        assertThat(trail.check().fault().words()).isEqualTo("第 " + row + " 条记录内容被改过（属于第 2 批封存）");
    }

    @Test
    void theFirstOfSeveralIsNamed() {
        trail.asOwner("UPDATE audit_entry SET actor = 'nobody' WHERE subject <> '0 a'");

        assertThat(trail.check().fault()).isEqualTo(new Fault(ROW_CHANGED, 1, trail.id("0 b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 a", "1 b", "2 b"})
    void aRowThatWasRemoved(String subject) {
        long row = trail.id(subject);

        trail.asOwner("DELETE FROM audit_entry WHERE id = ?", row);

        var seal = Character.digit(subject.charAt(0), 10) + 1;
        assertThat(trail.check().fault()).isEqualTo(new Fault(ROW_REMOVED, seal, row));
    }

    @Test
    void aRowThatWasInsertedWhereAnotherWasRolledBack() {
        long between = trail.id("1 a") + 1;

        trail.asOwner(
                "INSERT INTO audit_entry (id, at, actor, action, subject_kind, subject, details) OVERRIDING SYSTEM VALUE"
                        + " VALUES (?, '2026-03-02', 'clerk', 'try', 'test', 'forged', '{}')",
                between);

        assertThat(trail.sealing.seal()).isZero();
        assertThat(trail.check().fault()).isEqualTo(new Fault(ROW_INSERTED, 2, between));
    }

    @Test
    void twoRowsThatChangedPlaces() {
        long a = trail.id("1 a");
        trail.asOwner("UPDATE audit_entry SET subject = CASE subject WHEN '1 a' THEN '1 b' ELSE '1 a' END"
                + " WHERE subject IN ('1 a', '1 b')");

        assertThat(trail.check().fault()).isEqualTo(new Fault(ROW_CHANGED, 2, a));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aSealThatWasRemoved(int no) {
        trail.asOwner("DELETE FROM audit_seal WHERE no = ?", no);

        assertThat(trail.check().fault()).isEqualTo(new Fault(SEAL_REMOVED, no, null));
        assertThat(trail.check().fault().words()).isEqualTo("第 " + no + " 批封存被删除");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sealed_at = sealed_at + interval '1 day'",
                "hash = decode(repeat('00', 32), 'hex')",
                "digests = substr(digests, 1, 32)",
                "ids = ids[1:1]",
                "ids = array_append(ids, null)",
                "previous_hash = ''",
                "upto_id = upto_id + 1"
            })
    void aSealThatWasChanged(String change) {
        trail.asOwner("UPDATE audit_seal SET " + change + " WHERE no = 2");

        assertThat(trail.check().fault()).isEqualTo(new Fault(SEAL_CHANGED, 2, null));
    }

    /** A row changed and its batch sealed anew, with a hash that is right for itself: the next one shows it. */
    @Test
    void aSealThatWasMadeAnew() {
        trail.asOwner("UPDATE audit_entry SET actor = 'nobody' WHERE subject = '2 a'");
        trail.asOwner("UPDATE audit_entry SET actor = 'nobody' WHERE subject = '1 b'");
        var third =
                "(SELECT no, after_id, upto_id, ids, digests, previous_hash, hash, sealed_at FROM audit_seal WHERE no = 3)";
        trail.asOwner("CREATE TABLE kept AS " + third);
        trail.asOwner("DELETE FROM audit_seal WHERE no >= 2");
        trail.asOwner("CREATE TABLE kept_rows AS SELECT * FROM audit_entry WHERE subject LIKE '2 %'");
        trail.asOwner("DELETE FROM audit_entry WHERE subject LIKE '2 %'");
        trail.sealed();
        trail.asOwner("INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM kept_rows");
        trail.asOwner("INSERT INTO audit_seal SELECT * FROM kept");

        assertThat(trail.check().fault()).isEqualTo(new Fault(SEAL_CHANGED, 2, null));
    }

    /** No chain in a database can show that all of it was made anew; what was noted elsewhere does. */
    @Test
    void aWholeChainThatWasMadeAnewIsSeenByWhatWasNoted() {
        var before = trail.check();
        var noted = new NotedSeal(before.seals(), before.hash());
        assertThat(trail.checking.walk(noted).isIntact()).isTrue();

        trail.asOwner("UPDATE audit_entry SET actor = 'nobody' WHERE subject = '0 a'");
        trail.asOwner("DELETE FROM audit_seal");
        trail.sealed();
        assertThat(trail.checking.walk(noted).fault()).isEqualTo(new Fault(SEAL_REMOVED, 2, null));
        trail.with(1).sealed().with(0);
        trail.written("more");
        trail.sealed();

        assertThat(trail.check().isIntact()).isTrue();
        assertThat(trail.checking.walk(noted).fault()).isEqualTo(new Fault(CHAIN_REPLACED, 3, null));
    }

    @Test
    void aChainThatBecameShorterRaisesTheAlarm() {
        trail.watch.look();
        assertThat(trail.watch.isAlarmed()).isFalse();

        trail.asOwner("DELETE FROM audit_seal WHERE no = 3");
        trail.watch.look();

        assertThat(trail.watch.isAlarmed()).isTrue();
    }
}
