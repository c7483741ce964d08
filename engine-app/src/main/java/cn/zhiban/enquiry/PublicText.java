package cn.zhiban.enquiry;

import cn.zhiban.shared.FreeText;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.PersonalData;
import java.util.Map;

/** Words for everybody to read: there, not too long, and nobody can be seen in them. */
record PublicText(String asker) {

    private static final int SHORTEST_NAME = 2;

    /** @return without blanks around it; only to be used when there is no error */
    String check(String field, String typed, int longest, Map<String, String> errors) {
        var text = typed == null ? "" : typed.strip();
        var fault = text.isEmpty() ? "请填写" : FreeText.fault(text, longest);
        if (fault == null) {
            fault = person(text);
        }
        if (fault != null) {
            errors.put(field, fault);
        }
        return text;
    }

    private String person(String text) {
        var found = PersonalData.in(text);
        if (found.isThere()) {
            return "含有" + found.words() + "，请去掉";
        }
        if (!Masking.inText(text).equals(text)) {
            return "含有个人的号码或者私人链接，请去掉";
        }
        boolean named = asker.length() >= SHORTEST_NAME && !asker.equals(Masking.ANONYMOUS);
        return named && PersonalData.folded(text).contains(PersonalData.folded(asker)) ? "含有咨询人的姓名或者名称，请去掉" : null;
    }
}
