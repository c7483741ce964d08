package cn.zhiban.rating;

import cn.zhiban.shared.Masking;
import cn.zhiban.shared.PersonalData;

/** Words of a rating for those who have to do with the figure and not with the person. */
final class MaskedWords {

    private static final int SHORTEST_NAME = 2;

    private MaskedWords() {}

    /**
     * @param words null for none
     * @param person who wrote them; null for an organisation, whose name is public
     */
    static String of(String words, String person) {
        if (words == null) {
            return null;
        }
        var masked = Masking.inText(PersonalData.in(words).masked());
        return person == null || person.length() < SHORTEST_NAME
                ? masked
                : masked.replace(person, Masking.name(person));
    }
}
