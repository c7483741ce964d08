package cn.zhiban.worklist.web;

import cn.zhiban.deadline.Colour;
import cn.zhiban.worklist.TaskQueue.Filter;
import cn.zhiban.worklist.TaskQueue.Queue;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A queue with its filters, as an address that can be kept and shared.
 *
 * @param item key of an item, empty for all; likewise {@code q}
 * @param colour null for all
 */
record QueueAddress(Queue queue, String item, Colour colour, String q) {

    private static final int LONGEST_SEARCH = 100;

    static QueueAddress of(Queue queue) {
        return new QueueAddress(queue, "", null, "");
    }

    static QueueAddress of(String queue, String item, String colour, String q) {
        var words = q.strip();
        return new QueueAddress(
                QueueNames.queue(queue),
                item.strip(),
                colour.isBlank() ? null : QueueNames.colour(colour),
                words.substring(0, Math.min(words.length(), LONGEST_SEARCH)));
    }

    Filter filter(String after, int limit) {
        return new Filter(
                queue,
                item.isEmpty() ? null : item,
                colour,
                q.isEmpty() ? null : q,
                after.isEmpty() ? null : after,
                limit);
    }

    public String word() {
        return queue.name().toLowerCase(Locale.ROOT);
    }

    public String colourWord() {
        return colour == null ? "" : QueueNames.word(colour);
    }

    public boolean filtered() {
        return !item.isEmpty() || colour != null || !q.isEmpty();
    }

    public String plain() {
        return "/staff?queue=" + word();
    }

    public String here() {
        return address(item, colourWord(), q, "");
    }

    public String withoutItem() {
        return address("", colourWord(), q, "");
    }

    public String withoutColour() {
        return address(item, "", q, "");
    }

    public String withoutSearch() {
        return address(item, colourWord(), "", "");
    }

    String after(String key) {
        return address(item, colourWord(), q, key);
    }

    private String address(String item, String colour, String q, String after) {
        var address = UriComponentsBuilder.fromPath("/staff").queryParam("queue", word());
        add(address, "item", item);
        add(address, "colour", colour);
        add(address, "q", q);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
