package cn.zhiban.registration;

import cn.zhiban.identity.ConfirmationCodes;
import cn.zhiban.identity.ConfirmedAddresses;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.notification.Letter;
import cn.zhiban.notification.Outbox;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.RefusedRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The holder of an account shows that he reads what is sent to his address, by a code that was mailed there: papers are
 * served electronically only to such an address. Source: 民事诉讼法 90, as the model for 电子送达.
 */
@Component
class ConfirmingAddress {

    private final EmailAddresses emails;
    private final ConfirmedAddresses confirmed;
    private final ConfirmationCodes codes;
    private final Outbox outbox;

    ConfirmingAddress(EmailAddresses emails, ConfirmedAddresses confirmed, ConfirmationCodes codes, Outbox outbox) {
        this.emails = emails;
        this.confirmed = confirmed;
        this.codes = codes;
        this.outbox = outbox;
    }

    /**
     * Mails a code to the address that the account has.
     *
     * @throws RefusedRequest {@code no-address}, {@code address-confirmed}, {@code code-too-soon}, {@code no-mail}
     */
    @Transactional
    public void sendCode(Actor holder) {
        if (emails.confirmedOn(holder.accountId()).isPresent()) {
            throw RefusedRequest.conflict("address-confirmed", "这个邮箱已经确认过，不用再确认");
        }
        var code = codes.issue(holder.accountId(), ConfirmationCodes.SERVICE_ADDRESS, address(holder));
        outbox.mailOnly(
                holder.accountId(),
                new Letter(
                        "address-code",
                        "确认电子送达地址",
                        "您的确认码是 %s，%d 分钟内有效。请在“我的账户”里输入。不是您本人操作的，请不要理会这封邮件。"
                                .formatted(code, ConfirmationCodes.HOLDS.toMinutes()),
                        "/account"));
    }

    /**
     * Each step is a transaction of its own: the code is used up first, then the address confirmed if it is still the one.
     *
     * @throws RefusedRequest {@code no-address}, {@code address-changed}; {@code invalid-input} at {@code code}
     */
    public void confirm(Actor holder, String typed) {
        var address = address(holder);
        if (!codes.confirms(holder.accountId(), ConfirmationCodes.SERVICE_ADDRESS, address, typed)) {
            throw RefusedRequest.invalid("确认码没有通过", Map.of("code", "确认码不对或者已经失效，请核对邮件，或者重新发送"));
        }
        confirmed.confirm(holder, address);
    }

    private String address(Actor holder) {
        return emails.of(holder.accountId()).orElseThrow(() -> RefusedRequest.conflict("no-address", "请先填写并保存电子邮箱"));
    }
}
