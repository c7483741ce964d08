package cn.zhiban.registration;

import static cn.zhiban.registration.PlatformForm.CONTACT_DETAILS;

import cn.zhiban.form.FormContext;
import cn.zhiban.identity.Account;
import cn.zhiban.identity.AccountKind;
import cn.zhiban.identity.Accounts;
import cn.zhiban.identity.Applicants;
import cn.zhiban.identity.CalendarLinks;
import cn.zhiban.identity.ChangingContact;
import cn.zhiban.identity.EmailAddresses;
import cn.zhiban.shared.Actor;
import cn.zhiban.shared.Masking;
import cn.zhiban.shared.OfficeClock;
import cn.zhiban.web.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 我的账户: what is kept of whoever is signed in, masked; an applicant changes whom the office calls. */
@Controller
@RequestMapping("/account")
class OwnAccountPage {

    private final Accounts accounts;
    private final Applicants applicants;
    private final EmailAddresses emails;
    private final ChangingContact changing;
    private final CalendarLinks links;
    private final OfficeClock clock;

    OwnAccountPage(
            Accounts accounts,
            Applicants applicants,
            EmailAddresses emails,
            ChangingContact changing,
            CalendarLinks links,
            OfficeClock clock) {
        this.accounts = accounts;
        this.applicants = applicants;
        this.emails = emails;
        this.changing = changing;
        this.links = links;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Actor holder, HttpServletRequest request) {
        var account = accounts.byId(holder.accountId()).orElseThrow();
        if (account.kind() == AccountKind.STAFF) {
            return ofStaff(holder, account);
        }
        var kept = KeptInput.take(request);
        var values = kept.isEmpty() ? known(account) : CONTACT_DETAILS.fromParameters(kept);
        return page(account, values, Map.of(), HttpStatus.OK);
    }

    /** Who works queues may read the due dates in a calendar program. */
    private ModelAndView ofStaff(Actor holder, Account account) {
        var page = new ModelAndView("account/own", "account", account);
        page.addObject("mayLink", holder.worksQueues());
        links.inForceSince(holder).ifPresent(since -> page.addObject("linkedSince", since));
        return page;
    }

    @PostMapping
    ModelAndView change(Actor holder, HttpServletRequest request) {
        var typed = CONTACT_DETAILS.fromParameters(request.getParameterMap());
        var result = CONTACT_DETAILS.validate(typed, FormContext.of(clock.today()));
        if (!result.isValid()) {
            var account = accounts.byId(holder.accountId()).orElseThrow();
            return page(account, typed, result.errors(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        changing.change(
                holder,
                Registrant.text(result.values(), "contactName"),
                Registrant.text(result.values(), "phone"),
                Registrant.text(result.values(), "email"));
        return new ModelAndView("redirect:/account?changed");
    }

    /** The number is never sent back: a new one is typed over it. The address is, for emptying the box removes it. */
    private Map<String, Object> known(Account account) {
        var values = new HashMap<String, Object>();
        values.put("contactName", applicants.of(account.id()).contactName());
        values.put("email", emails.of(account.id()).orElse(null));
        return values;
    }

    private ModelAndView page(
            Account account, Map<String, Object> values, Map<String, String> errors, HttpStatus status) {
        var form = CONTACT_DETAILS.view(values, errors, FormContext.of(clock.today()));
        var shown = ShownApplicant.toItself(applicants.of(account.id()));
        var email = Masking.email(emails.of(account.id()).orElse(null));
        var page = new ModelAndView(
                "account/own", Map.of("account", account, "applicant", shown, "email", email, "form", form), status);
        page.addObject("addressConfirmed", emails.confirmedOn(account.id()).isPresent());
        return page;
    }
}
