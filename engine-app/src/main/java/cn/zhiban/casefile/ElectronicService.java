package cn.zhiban.casefile;

import cn.zhiban.catalogue.ItemDefinition;
import cn.zhiban.catalogue.ItemDefinition.Delivery;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.shared.RefusedRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether papers may be served in the platform's inbox: only to who has an account with a confirmed address and has chosen
 * it in the application, which is the consent. Source: 国务院关于在线政务服务的若干规定, as the model for 民事诉讼法 90.
 */
@Component
public class ElectronicService {

    private final EmailAddresses addresses;

    ElectronicService(EmailAddresses addresses) {
        this.addresses = addresses;
    }

    /** @throws RefusedRequest {@code no-electronic-service}, {@code address-unconfirmed} */
    public void require(CaseFile about, ItemDefinition item) {
        refusal(about, item).ifPresent(refusal -> {
            throw refusal;
        });
    }

    public boolean reaches(CaseFile about, ItemDefinition item) {
        return refusal(about, item).isEmpty();
    }

    private Optional<RefusedRequest> refusal(CaseFile about, ItemDefinition item) {
        if (about.accountId() == null) {
            return refusal("no-electronic-service", "申请人没有网上账户");
        }
        if (!isChosen(about, item)) {
            return refusal("no-electronic-service", "申请人没有选择在线送达");
        }
        return isConfirmed(about) ? Optional.empty() : refusal("address-unconfirmed", "申请人还没有确认电子送达地址");
    }

    private static Optional<RefusedRequest> refusal(String code, String reason) {
        return Optional.of(RefusedRequest.conflict(code, reason + "，请选择窗口领取或者邮寄送达"));
    }

    /** Whether somebody chose it and has not confirmed the address yet, so that what is still to come cannot be served. */
    public boolean lacksAddress(CaseFile about, ItemDefinition item) {
        return about.accountId() != null && !about.status().isClosed() && isChosen(about, item) && !isConfirmed(about);
    }

    private boolean isConfirmed(CaseFile about) {
        return addresses.confirmedOn(about.accountId()).isPresent();
    }

    private static boolean isChosen(CaseFile about, ItemDefinition item) {
        return item.serviceChoice() != null
                && Delivery.INBOX.equals(about.form().get(item.serviceChoice()));
    }
}
