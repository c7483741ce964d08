package cn.zhiban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.OfficeClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ZhibanTest
class AuditTrailIT {

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private OfficeClock clock;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void keepsWhoDidWhatToWhatAtTheOfficesTime() {
        transaction.executeWithoutResult(status -> record());

        var row = jdbc.sql("SELECT actor, action, subject_kind, address, details ->> 'words' AS words, at"
                        + " FROM audit_entry WHERE subject = ?")
                .param(subject)
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("actor", "system")
                .containsEntry("action", "try")
                .containsEntry("subject_kind", "test")
                .containsEntry("address", null)
                .containsEntry("words", "补交“合同” {}");
        OffsetDateTime at = jdbc.sql("SELECT at FROM audit_entry WHERE subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .single();
        assertThat(at.toInstant()).isCloseTo(clock.instant(), Assertions.within(Duration.ofMinutes(1)));
    }

    @Test
    void keepsTheAddressOfTheRequest() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            transaction.executeWithoutResult(status -> record());
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(jdbc.sql("SELECT address FROM audit_entry WHERE subject = ?")
                        .param(subject)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("192.0.2.7"));
    }

    @Test
    void disappearsWithTheDeedThatIsRolledBack() {
        transaction.executeWithoutResult(status -> {
            record();
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesToRecordOutsideOfATransaction() {
        assertThatThrownBy(this::record).isInstanceOf(IllegalTransactionStateException.class);
    }

    private void record() {
        audit.record(Actor.SYSTEM, "try", "test", subject, Map.of("words", "补交“合同” {}"));
    }
}
