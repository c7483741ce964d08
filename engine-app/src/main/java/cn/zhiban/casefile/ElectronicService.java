package cn.zhiban.casefile;

import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.shared.RefusedRequest;

/**
 * Whether papers may be served in the platform's inbox: only to who has an account and has chosen it in the
 * application, which is the consent. Source: 国务院关于在线政务服务的若干规定, as the model for 民事诉讼法 90.
 */
public final class ElectronicService {

    /** The way of delivery that needs consent, as forms and lists name it. */
    public static final String INBOX = "INBOX";

    private ElectronicService() {}

    /** @throws RefusedRequest {@code no-electronic-service} */
    public static void require(CaseFile about, ItemDefinition item) {
        if (about.accountId() == null) {
            throw RefusedRequest.conflict("no-electronic-service", "申请人没有网上账户，请选择窗口领取或者邮寄送达");
        }
        if (item.serviceChoice() != null && !INBOX.equals(about.form().get(item.serviceChoice()))) {
            throw RefusedRequest.conflict("no-electronic-service", "申请人没有选择在线送达，请选择窗口领取或者邮寄送达");
        }
    }
}
