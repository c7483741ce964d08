package cn.zhiban.catalogue;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start, before anything else uses the catalogue: the shipped items become versions, where they are new. */
@Component
class SeedItems {

    private final PublishingItem publishing;

    SeedItems(PublishingItem publishing) {
        this.publishing = publishing;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void importOnce() {
        ShippedItems.all().forEach(publishing::seed);
    }
}
