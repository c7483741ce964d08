package cn.zhiban.acceptance.draft;

import cn.zhiban.identity.FieldCipher;
import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Jsonb;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Answers as JSON. What was typed has not been judged, so a number of a person may stand in any field and in any way of
 * writing: every text with as many digits as the shortest telephone number is sealed, and so is what a database cannot
 * hold as text. Ids of files are the platform's own and stay readable.
 */
@Component
class SealedAnswers {

    static final String PURPOSE = "application_draft.answers";

    private static final String SEALED = "$sealed";
    private static final int FEWEST_DIGITS = 7;

    private final FieldCipher cipher;
    private final Jsonb json;

    SealedAnswers(FieldCipher cipher, Jsonb json) {
        this.cipher = cipher;
        this.json = json;
    }

    String write(Answers answers) {
        var areas = new LinkedHashMap<String, Object>();
        answers.byArea()
                .forEach((area, ofArea) -> areas.put(area.name(), area == Area.MATERIALS ? ofArea : sealed(ofArea)));
        return json.write(areas);
    }

    @SuppressWarnings("unchecked")
    Answers read(String written) {
        var areas = new EnumMap<Area, Map<String, Object>>(Area.class);
        json.readMap(written)
                .forEach((area, ofArea) -> areas.put(Area.valueOf(area), (Map<String, Object>) opened(ofArea)));
        return new Answers(areas);
    }

    private Object sealed(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sealed = new LinkedHashMap<>();
            map.forEach((key, each) -> sealed.put(key, sealed(each)));
            return sealed;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::sealed).toList();
        }
        return value instanceof String text && isDelicate(text)
                ? Map.of(SEALED, Base64.getEncoder().encodeToString(cipher.seal(text, PURPOSE)))
                : value;
    }

    private Object opened(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::opened).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.get(SEALED) instanceof String sealed) {
            return cipher.open(Base64.getDecoder().decode(sealed), PURPOSE);
        }
        var opened = new LinkedHashMap<String, Object>();
        map.forEach((key, each) -> opened.put((String) key, opened(each)));
        return opened;
    }

    private static boolean isDelicate(String text) {
        return text.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS
                || FreeText.hasInvisible(text, true);
    }
}
