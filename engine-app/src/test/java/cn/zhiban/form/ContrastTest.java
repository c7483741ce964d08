package cn.zhiban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text can be read on its ground, by day and by night: WCAG 2.2, 1.4.3 and 1.4.11. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*#([0-9a-f]{3,6})\\b");

    private static Map<String, String> tokens(boolean dark) {
        try {
            String css = Files.readString(Path.of("../forms/src/main/styles/_tokens.scss"));
            int night = css.indexOf("prefers-color-scheme: dark");
            Map<String, String> tokens = new HashMap<>(colours(css.substring(0, night)));
            if (dark) {
                tokens.putAll(colours(css.substring(night)));
            }
            return tokens;
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        for (Matcher matcher = COLOUR.matcher(css); matcher.find(); ) {
            String hex = matcher.group(2);
            colours.put(matcher.group(1), hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex);
        }
        return colours;
    }

    private static double luminance(String hex) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper, 7",
        "ink, ground, 7",
        "ink-2, paper, 4.5",
        "ink-2, ground, 4.5",
        "ink, hover, 7",
        "link, paper, 4.5",
        "link, ground, 4.5",
        "on-brand, brand, 4.5",
        "brand-deep, brand-tint, 4.5",
        "ink, brand-tint, 7",
        "ok, ok-tint, 4.5",
        "warn, warn-tint, 4.5",
        "bad, bad-tint, 4.5",
        "pause, pause-tint, 4.5",
        "bad, paper, 4.5",
        "bad, ground, 4.5",
        "ink, ok-tint, 7",
        "ink, warn-tint, 7",
        "edge, paper, 3",
        "edge, ground, 3",
        "ok, paper, 3",
    })
    void textStandsOutFromItsGround(String text, String ground, double least) {
        for (boolean dark : new boolean[] {false, true}) {
            Map<String, String> tokens = tokens(dark);
            assertThat(contrast(tokens.get(text), tokens.get(ground)))
                    .as(text + " on " + ground + (dark ? " by night" : " by day"))
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void blackOnWhiteIsTwentyOneToOneAndTheNightDiffersFromTheDay() {
        assertThat(contrast("000000", "ffffff")).isEqualTo(21.0);
        assertThat(tokens(true).get("paper")).isNotEqualTo(tokens(false).get("paper"));
    }
}
