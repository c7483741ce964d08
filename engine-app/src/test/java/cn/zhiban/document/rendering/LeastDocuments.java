package cn.zhiban.document.rendering;

import cn.zhiban.document.DocumentKind;
import java.util.List;

/** The documents of one life of a pledge case, rendered and nothing else: neither numbered nor kept. */
public final class LeastDocuments {

    private static final List<SampleDocument> OF_A_LIFE = List.of(
            letter(DocumentKind.RECEIPT)
                    .row("专利权质押登记申请表", "1 份")
                    .row("专利权质押合同", "1 份")
                    .row("出质人和质权人身份证明", "1 份"),
            letter(DocumentKind.ACCEPTANCE),
            letter(DocumentKind.RESULT)
                    .row("出质人", "广州云岭智能科技有限公司")
                    .row("质权人", "广州示范银行股份有限公司")
                    .row("担保的债权数额", "¥3,000,000.00"),
            letter(DocumentKind.SERVICE_RECORD));

    private LeastDocuments() {}

    /** How many a life has. */
    public static int perLife() {
        return OF_A_LIFE.size();
    }

    /** @param n from 0, less than {@link #perLife} */
    public static byte[] pdf(int n) {
        return OF_A_LIFE.get(n).pdf();
    }

    private static SampleDocument letter(DocumentKind kind) {
        return SampleDocument.of(kind).remedies("自收到决定之日起 60 日内，可以向国家知识产权局申请行政复议", "自收到决定之日起 6 个月内，可以依法向人民法院提起行政诉讼");
    }
}
