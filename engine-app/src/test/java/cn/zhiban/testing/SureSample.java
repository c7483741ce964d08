package cn.zhiban.testing;

import cn.zhiban.catalogue.ItemBundle;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** An item whose sample of commitments falls on every case, or on none: a case must not end by chance. */
final class SureSample {

    private static final Pattern SHARE = Pattern.compile(
            "(<text>\"SAMPLED\"</text>\\s*</outputEntry>\\s*<outputEntry [^>]*>\\s*<text>)\\d+(</text>)");

    private SureSample() {}

    /** @param chosen whether all are in the sample */
    static ItemBundle of(ItemBundle item, boolean chosen) {
        var files = new TreeMap<>(item.files());
        files.replaceAll((name, content) -> name.endsWith(".dmn") ? with(content, chosen ? 100 : 0) : content);
        return new ItemBundle(item.itemKey(), files);
    }

    private static byte[] with(byte[] table, int sharePercent) {
        var text = new String(table, StandardCharsets.UTF_8);
        return SHARE.matcher(text).replaceAll("$1" + sharePercent + "$2").getBytes(StandardCharsets.UTF_8);
    }
}
