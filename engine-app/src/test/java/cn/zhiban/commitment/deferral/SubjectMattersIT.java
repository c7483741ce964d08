package cn.zhiban.commitment.deferral;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.CommitmentTerms.SubjectMatter;
import cn.zhiban.catalogue.DeferralTable;
import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemVersion;
import cn.zhiban.catalogue.OfferTable;
import cn.zhiban.credit.CreditStandings;
import cn.zhiban.credit.LoggingCreditUse;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.deadline.calendar.Calendars;
import cn.zhiban.identity.Applicants;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.testing.Codes;
import cn.zhiban.testing.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Of an item that touches on several subject matters, the table must grant each. */
@ZhibanTest
class SubjectMattersIT {

    private static final SubjectMatter ONE = SubjectMatter.ECOLOGY;
    private static final SubjectMatter OTHER = SubjectMatter.PROPERTY_SAFETY;

    @Autowired
    private BeanFactory application;

    @Autowired
    private TransactionOperations transactions;

    @Test
    void theShortestTimeHolds() throws IOException {
        var offer = offer(Map.of(ONE, List.of(granted(10)), OTHER, List.of(granted(5))));

        assertThat(offer.stands()).isTrue();
        assertThat(offer.days()).isEqualTo(5);
    }

    @Test
    void ofWhichTheTableSaysNothingNothingIsGranted() throws IOException {
        assertThat(offer(Map.of(ONE, List.of(granted(10)), OTHER, List.of())).refusal())
                .contains("这种情形不能容缺后补");
    }

    @Test
    void lessThanTheFloorIsNoTime() throws IOException {
        assertThat(offer(Map.of(ONE, List.of(granted(10)), OTHER, List.of(granted(2))))
                        .stands())
                .isFalse();
    }

    @Test
    void whyOneIsRefusedIsTold() throws IOException {
        var refused = Map.<String, Object>of(DeferralTable.DEFERRAL_DAYS, 0, OfferTable.REASON, "涉及财产安全");

        assertThat(offer(Map.of(ONE, List.of(granted(10)), OTHER, List.of(refused)))
                        .refusal())
                .contains("涉及财产安全");
    }

    private DeferralOffer offer(Map<SubjectMatter, List<Map<String, Object>>> table) throws IOException {
        var version = touchingOnBoth();
        var firm = TestAccounts.in(application).enterprise(Codes.uscc());
        var offering = new OfferingDeferral(
                (of, name, facts) -> table.get(SubjectMatter.valueOf((String) facts.get(OfferTable.SUBJECT_MATTER))),
                application.getBean(CreditStandings.class),
                application.getBean(LoggingCreditUse.class),
                application.getBean(Calendars.class),
                application.getBean(Applicants.class));
        var paper = version.item().material(DeferredCase.PAPER).orElseThrow();
        return transactions.execute(
                tx -> offering.of(firm.actor(), version, paper, firm.account().uscc(), LocalDate.of(2026, 3, 2), null));
    }

    private static ItemVersion touchingOnBoth() throws IOException {
        var shipped = Shipped.pledge();
        var list = new String(shipped.files().get(ItemBundle.LIST), StandardCharsets.UTF_8);
        assertThat(list).containsOnlyOnce("subjectMatters: []");
        var both = list.replace("subjectMatters: []", "subjectMatters: [%s, %s]".formatted(ONE, OTHER));
        var item = ItemDefinition.read(both.getBytes(StandardCharsets.UTF_8));
        return new ItemVersion(1, item.key(), 1, "", Instant.EPOCH, item, shipped.files(), new HashMap<>());
    }

    private static Map<String, Object> granted(int days) {
        return Map.of(DeferralTable.DEFERRAL_DAYS, days, OfferTable.REASON, "");
    }
}
