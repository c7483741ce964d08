package cn.zhiban.deadline;

import java.util.Map;

/** The statutory holidays in English; another name stays as it is. */
final class HolidayNames {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("元旦", "New Year's Day"),
            Map.entry("春节", "Spring Festival"),
            Map.entry("清明节", "Qingming Festival"),
            Map.entry("劳动节", "Labour Day"),
            Map.entry("端午节", "Dragon Boat Festival"),
            Map.entry("中秋节", "Mid-Autumn Festival"),
            Map.entry("国庆节", "National Day"),
            Map.entry("国庆节、中秋节", "National Day and Mid-Autumn Festival"),
            Map.entry("中秋节、国庆节", "Mid-Autumn Festival and National Day"));

    private HolidayNames() {}

    static String english(String name) {
        return ENGLISH.getOrDefault(name, name);
    }
}
