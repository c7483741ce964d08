package cn.zhiban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00.000001+08:00");

    /** Source: GB/T 32905-2016, example 1. */
    @Test
    void theDigestIsTheNationalOne() {
        assertThat(hex(Sm3.of("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void fieldsCannotFlowIntoEachOther() {
        assertThat(entry("ab", "c").digest()).isNotEqualTo(entry("a", "bc").digest());
        assertThat(entry("", null).digest()).isNotEqualTo(entry(null, "").digest());
    }

    @Test
    void theSameMomentInAnotherZoneIsTheSame() {
        var utc = new AuditEntry(1, AT.withOffsetSameInstant(ZoneOffset.UTC), "clerk", "a", "b", "c", null, "{}");

        assertThat(utc.digest()).isEqualTo(entry("a", "b").digest());
    }

    /** Written down, so that another program can follow it: docs/adr/0008. */
    @Test
    void theFormDoesNotChangeUnseen() {
        assertThat(hex(entry("a", "b").digest()))
                .isEqualTo("85591e2a5f73d11db5e3d3073201202d884bb29c17cb86ca2e40b30ac330dcaa");
    }

    private static AuditEntry entry(String action, String subjectKind) {
        return new AuditEntry(1, AT, "clerk", action, subjectKind, "c", null, "{}");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
