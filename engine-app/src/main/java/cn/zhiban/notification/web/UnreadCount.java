package cn.zhiban.notification.web;

import cn.zhiban.notification.Inbox;
import java.util.function.IntSupplier;

/** Counted when a page is drawn: neither a REST call nor a redirect asks for it. */
public final class UnreadCount {

    private final IntSupplier count;

    UnreadCount(IntSupplier count) {
        this.count = count;
    }

    /** As it stands in the head; empty for none. */
    public String words() {
        int unread = count.getAsInt();
        if (unread == 0) {
            return "";
        }
        return unread < Inbox.MOST_COUNTED ? Integer.toString(unread) : (Inbox.MOST_COUNTED - 1) + "+";
    }
}
