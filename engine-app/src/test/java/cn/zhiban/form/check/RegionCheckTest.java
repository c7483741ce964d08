package cn.zhiban.form.check;

import static cn.zhiban.form.check.CheckAssertions.accepts;
import static cn.zhiban.form.check.CheckAssertions.refuses;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCheckTest {

    private final ValueCheck check = new RegionCheck();

    @ParameterizedTest
    @ValueSource(strings = {"广东省广州市天河区", "广州市天河区", "天河区", "广东广州天河区", "广东省 广州市 天河区", "广东省-广州市-天河区", "440106", "４４０１０６"})
    void everyWayOfSayingItIsKeptInFull(String typed) {
        accepts(check, typed, "广东省广州市天河区");
    }

    @Test
    void municipalitiesAndCitiesWithoutDistrictsHaveNoNameInBetween() {
        accepts(check, "北京市海淀区", "北京市海淀区");
        accepts(check, "东莞市", "广东省东莞市");
        accepts(check, "香港特别行政区", "香港特别行政区");
    }

    @Test
    void aNameOfSeveralIsAskedFor() {
        refuses(check, "朝阳区", "北京市朝阳区");
        refuses(check, "朝阳区", "请写上省和市");
    }

    @Test
    void anAutonomousPrefectureIsKnownByItsShortName() {
        accepts(check, "大理州大理市", "云南省大理白族自治州大理市");
        accepts(check, "吉林省延边州延吉市", "吉林省延边朝鲜族自治州延吉市");
    }

    @ParameterizedTest
    @ValueSource(strings = {"广州市", "广东省", "天河", "999999", "深圳市天河区", ",", "区"})
    void whatIsNoCountyIsRefused(String typed) {
        refuses(check, typed, "没有找到这个区县");
    }
}
