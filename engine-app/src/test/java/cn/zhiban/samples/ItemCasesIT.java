package cn.zhiban.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.zhiban.catalogue.ShippedItems;
import cn.zhiban.database.ZhibanTest;
import cn.zhiban.testing.HandledCases;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every case of every shipped item's {@code scenario.yaml} comes out in the whole application as it says. */
@ZhibanTest(properties = "zhiban.test=item-cases") // a database of its own: the clock goes back for each case
class ItemCasesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItSays() {
        var items = ShippedItems.all();
        var handled = new HandledCases(context, port);
        var all = items.stream()
                .flatMap(item -> handled.of(item).entrySet().stream()
                        .map(one -> dynamicTest(
                                item.itemKey() + ": " + one.getKey(),
                                () -> one.getValue().run())));
        var told = dynamicTest("every shipped item has cases", () -> {
            System.out.println("item cases: " + handled.summary() + " of " + items.size() + " items");
            assertThat(items).noneMatch(item -> handled.of(item).isEmpty());
        });
        return Stream.concat(all, Stream.of(told));
    }
}
