package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.commitment.Offer;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.Codes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** On the pages of an application nobody is offered to promise the contrary of what it has just said. */
@ZhibanTest
class ExcludedCommitmentIT {

    private static final String ITEM = "pre-examination-enrolment";
    private static final String PROOF = "normalityProof";

    @Autowired
    private BeanFactory application;

    @Autowired
    private StartingDraft starting;

    @Autowired
    private OpeningDraft opening;

    @Autowired
    private SavingDraft saving;

    @Autowired
    private LetterOfDraft letters;

    private Actor firm;

    @BeforeEach
    void opensAnAccount() {
        firm = TestAccounts.in(application).enterprise(Codes.uscc()).actor();
    }

    @Test
    void whoHasAnAbnormalFilingIsToldToBringTheProof() {
        var offer = offerAfter("yes");

        assertThat(offer.stands()).isFalse();
        assertThat(offer.words()).contains("不能承诺没有", "您可以提交材料，按照一般程序办理");
    }

    @Test
    void whoHasNoneMayPromiseIt() {
        assertThat(offerAfter("no").stands()).isTrue();
    }

    @Test
    void whoChoseTheLetterAndThenSaysTheContraryIsHeldBack() {
        var draft = starting.start(firm, ITEM, UUID.randomUUID()).id();
        save(draft, "group_patents", Map.of("filedLastYear", "no", "abnormalFilings", "no"));
        save(draft, "materials", Map.of(Flow.COMMITTED, List.of(PROOF)));
        save(draft, "group_patents", Map.of("filedLastYear", "no", "abnormalFilings", "yes"));

        assertThat(letters.problems(firm, opening.open(firm, draft)).get(LetterOfDraft.FIELDS))
                .contains("不能承诺没有");
    }

    private Offer offerAfter(String abnormalFilings) {
        var draft = starting.start(firm, ITEM, UUID.randomUUID()).id();
        save(draft, "group_patents", Map.of("filedLastYear", "no", "abnormalFilings", abnormalFilings));
        var open = opening.open(firm, draft);
        return letters.offer(firm, open, open.version().item().material(PROOF).orElseThrow());
    }

    private void save(UUID draft, String step, Map<String, Object> typed) {
        saving.save(firm, draft, step, typed, opening.open(firm, draft).seen());
    }
}
