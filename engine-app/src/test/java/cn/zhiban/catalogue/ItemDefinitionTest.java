package cn.zhiban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.deadline.Lapse;
import cn.zhiban.deadline.Limit;
import cn.zhiban.deadline.LimitStart;
import cn.zhiban.deadline.LimitUnit;
import cn.zhiban.deadline.Stage;
import cn.zhiban.testing.Shipped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ItemDefinitionTest {

    private final ItemDefinition pledge = read();

    @Test
    void knowsItsLimits() {
        assertThat(pledge.limits()).hasSize(10);
        assertThat(pledge.limits().get(0))
                .extracting(Limit::stage, Limit::days, Limit::unit, Limit::from, Limit::lapse)
                .containsExactly(
                        Stage.ACCEPTANCE, 5, LimitUnit.WORKING_DAYS, LimitStart.RECEIPT, Lapse.DEEMED_ACCEPTED);
        assertThat(pledge.statutoryDays()).isEqualTo(5);
        assertThat(pledge.promisedDays()).isEqualTo(3);
    }

    @Test
    void namesTheEntrustingOrganOnItsDocuments() {
        assertThat(pledge.body().actsInNameOf()).isEqualTo("国家知识产权局");
        assertThat(pledge.results())
                .allSatisfy(r -> assertThat(r.issuedInNameOf()).isEqualTo("国家知识产权局"));
    }

    @Test
    void hasTheTwelveGroundsOfRefusal() {
        assertThat(pledge.refusalGrounds()).hasSize(12);
    }

    @Test
    void givesReasonsForANotice() {
        assertThat(pledge.material("applicationForm").orElseThrow().supplementReason("NOT_SIGNED"))
                .isPresent();
        assertThat(pledge.material("applicationForm").orElseThrow().supplementReason("NO_SUCH"))
                .isEmpty();
    }

    @Test
    void showsTheEightElementsOfAGuideInTheirOrder() {
        assertThat(GuideElement.of(pledge))
                .extracting(GuideElement::title)
                .containsExactly("受理条件", "服务对象", "获取途径", "申请材料", "办理流程", "办结时限", "办理结果", "监督评价渠道");
        assertThat(GuideElement.of(pledge))
                .allSatisfy(element -> assertThat(element.lines()).isNotEmpty());
    }

    @Test
    void tellsTheStatutoryAndThePromisedLimitApart() {
        assertThat(GuideElement.of(pledge).get(5).lines())
                .contains("决定：自受理之日起 5 个工作日，承诺 3 个工作日（《专利权质押登记办法》（国家知识产权局公告第461号））");
    }

    @Test
    void refusesAnElementThatItDoesNotKnow() {
        assertThatThrownBy(() -> ItemDefinition.read("key: a\nsurprise: b\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("surprise");
    }

    private static ItemDefinition read() {
        try {
            return Shipped.pledge().definition();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
