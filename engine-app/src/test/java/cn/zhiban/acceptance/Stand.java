package cn.zhiban.acceptance;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.testing.Shipped;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Where a case stands when five come who want to act on it. */
enum Stand {
    /** Its materials are reviewed; at midnight it is deemed accepted. */
    IN_REVIEW("2026-03-09T23:59:59+08:00"),
    /** A notice was handed over by post, its service is not recorded, its reply is not there. */
    REPLY_AWAITED("2026-03-09T23:59:59+08:00"),
    /** The reply is complete and reviewed; at midnight it is deemed accepted. */
    REPLY_IN_REVIEW("2026-03-10T23:59:59+08:00"),
    /** A notice was served, its reply is not there, and the item has a basis: at midnight it is deemed withdrawn. */
    REPLY_LAPSING("2026-03-09T23:59:59+08:00"),
    /** The same when midnight has passed and no timer has run. */
    REPLY_LAPSED("2026-03-10T00:00:30+08:00");

    private final Instant comes;

    Stand(String comes) {
        this.comes = OffsetDateTime.parse(comes).toInstant();
    }

    /** When they come. */
    Instant comes() {
        return comes;
    }

    /** Whether silence withdraws the application. */
    boolean lapses() {
        return this == REPLY_LAPSING || this == REPLY_LAPSED;
    }

    /** Whether it is too late for everything. */
    boolean hasLapsed() {
        return this == REPLY_LAPSED;
    }

    ItemBundle item() {
        return lapses() ? Shipped.lapsingPledge() : Shipped.pledge();
    }

    /** How the notice is handed over; online it is served at once. */
    String noticeBy() {
        return lapses() ? "INBOX" : "POST";
    }
}
