package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.catalogue.ShippedItems;
import org.junit.jupiter.api.Test;

class ShippedItemsTest {

    @Test
    void thereAreItemsAndNothingStandsAgainstAnyOfThem() {
        ItemCheck check = new ItemCheck(Vocabulary.shipped().delegates());

        assertThat(ShippedItems.all()).extracting(ItemBundle::itemKey).contains(PlantedItem.KEY);
        assertThat(ShippedItems.all())
                .allSatisfy(item -> assertThat(check.check(item)).isEmpty());
    }

    @Test
    void nothingStandsAgainstTheItemInWhichTheOtherTestsPlantTheirViolations() {
        PlantedItem.shipped().hasNoFindings();
    }
}
