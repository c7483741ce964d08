package cn.zhiban.form.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"广东省广州市天河区", "广州市天河区", "天河区", "广东广州天河区", "广东省 广州市 天河区", "广东省-广州市-天河区", "440106", "４４０１０６"})
    void everyWayOfSayingItIsKeptInFull(String typed) {
        assertThat(check(typed)).isEqualTo(new Checked.Accepted("广东省广州市天河区"));
    }

    @Test
    void municipalitiesAndCitiesWithoutDistrictsHaveNoNameInBetween() {
        assertThat(check("北京市海淀区")).isEqualTo(new Checked.Accepted("北京市海淀区"));
        assertThat(check("东莞市")).isEqualTo(new Checked.Accepted("广东省东莞市"));
        assertThat(check("香港特别行政区")).isEqualTo(new Checked.Accepted("香港特别行政区"));
    }

    @Test
    void aNameOfSeveralIsAskedFor() {
        assertThat(check("朝阳区"))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.words()).contains("北京市朝阳区", "吉林省长春市朝阳区", "请写上省和市"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"广州市", "广东省", "天河", "999999", "深圳市天河区", ",", "区"})
    void whatIsNoCountyIsRefused(String typed) {
        assertThat(check(typed)).isInstanceOf(Checked.Refused.class);
    }

    private static Checked check(String typed) {
        return new RegionCheck().check(typed, DAY);
    }
}
