package cn.zhiban.form;

/**
 * A line of the error summary.
 *
 * @param id the control to which it leads; empty where there is none
 * @param words what is wrong and where
 */
public record ErrorLink(String id, String words) {

    static ErrorLink of(Caption caption, String words) {
        boolean named = caption.label().isEmpty() || words.contains(caption.label()) || caption.label().length() > 20;
        return new ErrorLink(caption.key(), named ? words : caption.label() + "：" + words);
    }
}
