package cn.zhiban.catalogue;

import java.io.IOException;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** At start: the items on the class path become versions, where they are new. */
@Component
class SeedItems {

    private final PublishingItem publishing;

    SeedItems(PublishingItem publishing) {
        this.publishing = publishing;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void importOnce() throws IOException {
        for (var definition : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:processes/items/*/item.yaml")) {
            var path = definition.getURL().getPath();
            var folder = path.substring(0, path.lastIndexOf('/'));
            publishing.seed(ItemBundle.ofClasspath(folder.substring(folder.lastIndexOf('/') + 1)));
        }
    }
}
