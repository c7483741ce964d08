package cn.zhiban.worklist.web;

import cn.zhiban.deadline.Colour;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.worklist.TaskQueue.Queue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the addresses for queues and colours. */
final class QueueNames {

    private QueueNames() {}

    static Queue queue(String word) {
        return named(Queue.class, word, "queue");
    }

    static Colour colour(String word) {
        return named(Colour.class, word, "colour");
    }

    static String word(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String word, String parameter) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.invalid(
                        "parameter-unknown",
                        "参数 %s 只能是 %s"
                                .formatted(
                                        parameter,
                                        Arrays.stream(type.getEnumConstants())
                                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining("、")))));
    }
}
