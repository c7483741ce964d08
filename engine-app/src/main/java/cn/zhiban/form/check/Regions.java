package cn.zhiban.form.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The county-level divisions, found by every way in which people write them; read when the first one is asked for. */
final class Regions {

    /** Made by the build of {@code forms}: code, province, city, county; the city is empty where there is none. */
    private static final String FILE = "/regions.csv";

    private static final Pattern OF_PROVINCE = Pattern.compile("(省|市|维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区)$");

    private static final Pattern OF_CITY = Pattern.compile("(市|地区|盟)$");

    /** 大理白族自治州 is called 大理州. */
    private static final Pattern OF_PREFECTURE =
            Pattern.compile("((白|傣|彝|藏|苗|侗|布依|土家|回|蒙古|朝鲜|羌|壮|哈尼|傈僳|景颇)族|蒙古|哈萨克|柯尔克孜)+自治(?=州$)");

    private static final Map<String, List<String>> BY_NAME = read();

    private Regions() {}

    static List<String> named(String name) {
        return BY_NAME.getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> read() {
        var file = Regions.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException(FILE + " is missing: the browser part was not built");
        }
        var byName = new HashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split(",", -1)).forEach(parts -> add(parts, byName));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return byName;
    }

    private static void add(String[] parts, Map<String, List<String>> byName) {
        String full = parts[1] + parts[2] + parts[3];
        names(parts[1], parts[2], parts[3])
                .forEach(name ->
                        byName.computeIfAbsent(name, any -> new ArrayList<>()).add(full));
        byName.put(parts[0], List.of(full));
    }

    private static String shortened(String city) {
        return OF_PREFECTURE.matcher(OF_CITY.matcher(city).replaceFirst("")).replaceFirst("");
    }

    private static Set<String> names(String province, String city, String county) {
        Set<String> names = new LinkedHashSet<>();
        for (String before : List.of(province, OF_PROVINCE.matcher(province).replaceFirst(""), "")) {
            for (String between : List.of(city, shortened(city), "")) {
                names.add(before + between + county);
            }
        }
        names.remove("");
        return names;
    }
}
