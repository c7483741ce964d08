package cn.zhiban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhiban.casefile.NewCase.SealedApplicant;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.testing.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A confirmed address is no consent: an item published before its list had to ask for it serves nobody in the inbox. */
class ElectronicServiceTest {

    private static final long ACCOUNT = 7;
    private static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");

    private final EmailAddresses addresses = mock(EmailAddresses.class);
    private final ElectronicService service = new ElectronicService(addresses);

    @BeforeEach
    void hasConfirmedTheAddress() {
        when(addresses.confirmedOn(ACCOUNT)).thenReturn(Optional.of(LocalDate.of(2026, 3, 1)));
    }

    @Test
    void whoChoseTheInboxIsReached() throws IOException {
        assertThat(service.reaches(choosing("INBOX"), pledge(""))).isTrue();
        assertThat(service.reaches(choosing("COUNTER"), pledge(""))).isFalse();
    }

    @Test
    void nobodyIsReachedWhereNobodyWasAsked() throws IOException {
        var unasked = pledge("serviceChoice: .*\n");

        assertThat(service.reaches(choosing("INBOX"), unasked)).isFalse();
        assertThatThrownBy(() -> service.require(choosing("INBOX"), unasked))
                .hasFieldOrPropertyWithValue("code", "no-electronic-service");
    }

    private static ItemDefinition pledge(String without) throws IOException {
        var list = new String(Shipped.pledge().files().get(ItemBundle.LIST), StandardCharsets.UTF_8);
        var changed = list.replaceFirst(without, "");
        assertThat(changed).isNotEqualTo(without.isEmpty() ? "" : list);
        return ItemDefinition.read(changed.getBytes(StandardCharsets.UTF_8));
    }

    private static CaseFile choosing(String way) {
        var opened = new NewCase(
                "ZLZY-2026-000001",
                1,
                "pledge",
                ACCOUNT,
                new SealedApplicant("广州云岭智能科技有限公司", null, null, null),
                Map.of("deliveryMethod", way),
                null,
                null,
                Channel.ONLINE,
                null,
                RECEIVED);
        return new CaseFile(opened, "2026", RECEIVED);
    }
}
