package cn.zhiban.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ModelLibrary;
import cn.zhiban.catalogue.PublishingItem;
import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.identity.TestAccounts;
import cn.zhiban.shared.Actor;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that was begun before the office changed the item. */
@ZhibanTest(properties = "zhiban.test=carried-over") // a database of its own: it publishes versions of the shipped item
class CarriedOverIT {

    private static final String PLEDGEE = "group_pledgee";

    @Autowired
    private BeanFactory application;

    @Autowired
    private PublishingItem publishing;

    @Autowired
    private StartingDraft starting;

    @Autowired
    private OpeningDraft opening;

    @Autowired
    private SavingDraft saving;

    @Autowired
    private SubmittingDraft submitting;

    private Actor firm;
    private UUID draft;

    @BeforeEach
    void beginsWithTheOldVersion() {
        publishing.publish(item(UnaryOperator.identity()), Actor.SYSTEM);
        firm = TestAccounts.in(application).enterprise().actor();
        draft = starting.start(firm, PledgeApplication.ITEM, UUID.randomUUID()).id();
        var conditions = opening.open(firm, draft).flow().step("conditions");
        saving.save(firm, draft, "conditions", Map.of(conditions.keys().get(0), "yes"), seen());
        saving.save(firm, draft, PLEDGEE, Map.of("pledgeeName", "甲银行", "pledgeeAddress", "某路 1 号"), seen());
    }

    @Test
    void keepsWhatIsStillAskedAndTellsTheRest() {
        publishing.publish(item(CarriedOverIT::changed), Actor.SYSTEM);

        var open = opening.open(firm, draft);

        assertThat(open.draft().answers().in(Area.FORM)).containsEntry("pledgeeName", "甲银行");
        assertThat(open.draft().answers().in(Area.CONDITIONS)).isEmpty();
        assertThat(open.changes().version()).isEqualTo("2026.2");
        assertThat(open.changes().asked()).containsExactly("条件：出质人是登记簿记载的专利权人", "材料：专利权评估报告全文");
        assertThat(open.changes().dropped()).containsExactly("条件：出质人是专利登记簿记载的专利权人", "材料：专利权评估报告");
    }

    @Test
    void tellsItUntilAPageIsSaved() {
        publishing.publish(item(CarriedOverIT::changed), Actor.SYSTEM);
        assertThat(opening.open(firm, draft).changes().exist()).isTrue();
        assertThat(opening.open(firm, draft).changes().exist()).isTrue();

        saving.save(firm, draft, PLEDGEE, Map.of("pledgeeName", "乙银行"), seen());

        assertThat(opening.open(firm, draft).changes().exist()).isFalse();
    }

    @Test
    void isNotSentByWhoReadTheOldVersion() {
        var read = seen();
        publishing.publish(item(CarriedOverIT::changed), Actor.SYSTEM);

        assertThatThrownBy(() -> submitting.submit(firm, draft, Map.of(), read)).hasMessageContaining("请再核对一次");
    }

    private Seen seen() {
        return opening.open(firm, draft).seen();
    }

    private static String changed(String file) {
        return file.replace("version: \"2026.1\"", "version: \"2026.2\"")
                .replace("words: 出质人是专利登记簿记载的专利权人", "words: 出质人是登记簿记载的专利权人")
                .replace("key: valuationReport", "key: fullValuationReport")
                .replace("\"valuationReport\"", "\"fullValuationReport\"")
                .replace("name: 专利权评估报告", "name: 专利权评估报告全文");
    }

    private static ItemBundle item(UnaryOperator<String> change) {
        var shipped = ShippedItems.all().stream()
                .filter(bundle -> bundle.itemKey().equals(PledgeApplication.ITEM))
                .findFirst()
                .orElseThrow()
                .files();
        var own = new TreeMap<String, byte[]>();
        own.putAll(Shipped.papersOfPledge());
        own.put(ItemBundle.SCENARIO, shipped.get(ItemBundle.SCENARIO));
        own.put(PledgeApplication.ITEM + ".bpmn", shipped.get(PledgeApplication.ITEM + ".bpmn"));
        for (var file : List.of(ItemBundle.LIST, "select-materials.dmn")) {
            var text = new String(shipped.get(file), StandardCharsets.UTF_8);
            own.put(file, change.apply(text).getBytes(StandardCharsets.UTF_8));
        }
        return ItemBundle.of(PledgeApplication.ITEM, own, ModelLibrary.shipped());
    }
}
