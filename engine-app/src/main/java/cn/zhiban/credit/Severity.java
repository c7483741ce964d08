package cn.zhiban.credit;

/** How grave an act is. Those who did a {@link #GRAVE} one may not use a commitment. Source: 国办发〔2020〕42号. */
public enum Severity {
    MINOR("轻微"),
    GRAVE("较重"),
    SERIOUS("严重");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
