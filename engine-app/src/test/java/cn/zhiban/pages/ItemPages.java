package cn.zhiban.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The first pages of the application for any item. */
final class ItemPages {

    private ItemPages() {}

    /** A new draft, every condition met, as far as the page of who applies. */
    static void starts(Person applicant) {
        applicant
                .page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(开始申请|另外开始一份新的申请)$")))
                .click();
        applicant.reads("适合我办吗");
        applicant
                .page()
                .getByLabel("是", new Page.GetByLabelOptions().setExact(true))
                .all()
                .forEach(Locator::check);
        PledgePages.goesOn(applicant, "申请人");
    }
}
