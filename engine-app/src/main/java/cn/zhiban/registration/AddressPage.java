package cn.zhiban.registration;

import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.RefusedRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 确认电子送达地址: a code is mailed, and typed in here. */
@Controller
@RequestMapping("/account/address")
class AddressPage {

    private final EmailAddresses emails;
    private final ConfirmingAddress confirming;

    AddressPage(EmailAddresses emails, ConfirmingAddress confirming) {
        this.emails = emails;
        this.confirming = confirming;
    }

    @GetMapping
    ModelAndView show(Actor holder) {
        return page(holder, Map.of());
    }

    @PostMapping("/code")
    ModelAndView send(Actor holder) {
        try {
            confirming.sendCode(holder);
        } catch (RefusedRequest refused) {
            return page(holder, Map.of("send", refused.getMessage()));
        }
        return new ModelAndView("redirect:/account/address?sent");
    }

    @PostMapping
    ModelAndView confirm(Actor holder, @RequestParam(defaultValue = "") String code) {
        try {
            confirming.confirm(holder, code);
        } catch (RefusedRequest refused) {
            return page(holder, refused.fields().isEmpty() ? Map.of("send", refused.getMessage()) : refused.fields());
        }
        return new ModelAndView("redirect:/account/address?confirmed");
    }

    private ModelAndView page(Actor holder, Map<String, String> faults) {
        var model = new HashMap<String, Object>();
        model.put("email", Masking.email(emails.of(holder.accountId()).orElse(null)));
        model.put("confirmedOn", emails.confirmedOn(holder.accountId()).orElse(null));
        model.put("faults", faults);
        return new ModelAndView(
                "account/address", model, faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
