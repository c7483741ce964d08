package cn.zhiban.catalogue;

import java.util.List;

/**
 * What a 告知承诺书 has to say, each under a heading of that name. Source: 国办发〔2020〕42号, 深圳经济特区社会信用条例 61.
 */
public enum LetterElement {
    MATTER("告知事项"),
    CONDITIONS("办理条件"),
    OBLIGATIONS("责任义务"),
    VERIFICATION("核查权力"),
    CONSEQUENCES("不实承诺的后果", "民事责任", "行政责任", "刑事责任"),
    PUBLICITY("公开范围和时限"),
    COMMITMENT("承诺内容");

    private final String heading;
    private final List<String> named;

    LetterElement(String heading, String... named) {
        this.heading = heading;
        this.named = List.of(named);
    }

    public String heading() {
        return heading;
    }

    /** What must be called by its name under the heading. */
    public List<String> named() {
        return named;
    }
}
