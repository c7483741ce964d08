package cn.zhiban.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What anybody may send, on purpose or not: values of all kinds and whole answers made of them. */
public final class HostileValues {

    private static final List<Object> POOL = pool();

    private final Random random;

    public HostileValues(long seed) {
        random = new Random(seed);
    }

    private static List<Object> pool() {
        var pool = new ArrayList<Object>(List.of(
                "",
                " ",
                "\u3000\u00a0",
                "\u200b\u200d\ufeff",
                "\u202etxt",
                "a\u0000b",
                "\ud800",
                "𠮷",
                "甲",
                "yes",
                "no",
                "a",
                "b",
                "c",
                "true",
                "icbc",
                "AB-1234",
                "91440101MA5A00013Q",
                "13800000001",
                "name@example.com",
                "<script>alert(1)</script>",
                "';drop table case_file;--",
                "${7*7}",
                "{{7*7}}",
                "=1+1",
                "../../etc/passwd",
                "2026-02-30",
                "2026-02-28",
                "2026-13-01",
                "0000-00-00",
                "9999-12-31",
                "2026-03-02T09:30",
                "24:00",
                "09:45",
                "1e400",
                "-1e400",
                "NaN",
                "Infinity",
                "1e-400",
                "0x10",
                "１２３",
                "1,2,3",
                "12,345.67",
                "9".repeat(400)));
        pool.addAll(List.of(
                "长".repeat(30_000),
                "a".repeat(100_000) + "!",
                "\n".repeat(1_000),
                0,
                -1,
                1,
                5,
                50,
                2_147_483_647,
                Long.MIN_VALUE,
                0.1,
                1e308,
                new BigDecimal("1e400"),
                new BigDecimal("1e-400"),
                true,
                false));
        pool.addAll(List.of(
                List.of(),
                List.of("a"),
                List.of("a", "b", "a"),
                List.of(1, true),
                Map.of(),
                Map.of("owner", "甲"),
                List.of(Map.of()),
                List.of(Map.of("owner", "甲", "share", 40)),
                List.of(List.of(List.of())),
                Collections.singletonList(null),
                Collections.nCopies(200, Map.of("owner", "甲")),
                List.of(Map.of("owner", Map.of("owner", List.of())), "text", 1)));
        pool.add(null);
        return pool;
    }

    public Object any() {
        return POOL.get(random.nextInt(POOL.size()));
    }

    /** Some of the answers replaced, some left out, now and then one that nobody asked for. */
    public Map<String, Object> spoiled(Map<String, Object> answers, List<String> keys) {
        var spoiled = new LinkedHashMap<>(answers);
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            spoiled.put(keys.get(random.nextInt(keys.size())), any());
        }
        if (random.nextInt(4) == 0) {
            spoiled.remove(keys.get(random.nextInt(keys.size())));
        }
        if (random.nextInt(8) == 0) {
            spoiled.put(String.valueOf(any()), any());
        }
        return spoiled;
    }

    /** As a browser would post them, with names that may be broken. */
    public Map<String, String[]> posted(List<String> keys) {
        var posted = new HashMap<String, String[]>();
        for (int i = 0; i < 8; i++) {
            String key = keys.get(random.nextInt(keys.size()));
            String name = random.nextInt(3) == 0 ? key + "[" + (random.nextInt(1_000) - 2) + "]." + key : key;
            posted.put(name, new String[] {String.valueOf(any())});
        }
        posted.put(random.nextBoolean() ? "_add" : "_remove", new String[] {"owners[" + random.nextInt(9) + "].seals"});
        return posted;
    }
}
