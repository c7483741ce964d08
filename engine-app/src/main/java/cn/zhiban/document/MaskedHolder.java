package cn.zhiban.document;

import cn.zhiban.shared.Masking;

/** The name of a holder as a stranger may read it: enough to recognise whom one knows, not to learn who it is. */
public final class MaskedHolder {

    private static final int SHOWN = 2;

    private MaskedHolder() {}

    /** A person as 王**, an organisation as 广州****公司. */
    public static String of(String name, boolean organisation) {
        int length = name.codePointCount(0, name.length());
        if (!organisation || length <= 2 * SHOWN) {
            return Masking.name(name);
        }
        return name.substring(0, name.offsetByCodePoints(0, SHOWN))
                + "****"
                + name.substring(name.offsetByCodePoints(0, length - SHOWN));
    }
}
