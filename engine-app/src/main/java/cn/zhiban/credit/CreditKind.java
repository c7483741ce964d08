package cn.zhiban.credit;

/** The acts that are recorded. Source: 国家知识产权局知识产权信用管理规定（2022-01） on 失信行为. */
public enum CreditKind {
    ABNORMAL_PATENT_APPLICATION("非正常专利申请"),
    MALICIOUS_TRADEMARK_APPLICATION("恶意商标注册申请"),
    UNLAWFUL_AGENCY("违法代理被处罚"),
    FALSE_MATERIALS("提交虚假材料或者隐瞒重要事实"),
    BROKEN_COMMITMENT("信用承诺不实或者未履行"),
    REFUSED_PENALTY("有能力履行而拒不履行行政处罚、行政裁决"),
    OTHER("其他失信行为");

    private final String label;

    CreditKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
