package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Hands that have no pointer: whatever is to be done is reached with the tab key and done with a key. */
final class Keyboard {

    /** More stops than any page has. */
    private static final int MOST_STOPS = 120;

    private static final int MOST_OPTIONS = 20;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void follows(String link) {
        reaches(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
        enters();
    }

    void presses(Locator button) {
        reaches(button);
        page.keyboard().press("Space");
    }

    void goesOn() {
        presses(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存并继续").setExact(true)));
    }

    void enters() {
        page.keyboard().press("Enter");
    }

    void types(String control, String text) {
        reaches(page.locator(control));
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().insertText(text);
    }

    /** A date of the browser's own control, in the digits of its month, day and year. */
    void dates(String control, String digits) {
        reaches(page.locator(control));
        page.keyboard().type(digits);
    }

    /** The arrow goes down the list to the answer. */
    void selects(String control, String option) {
        reaches(page.locator(control));
        for (int down = 0; down < MOST_OPTIONS && !chosen(control).startsWith(option); down++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(chosen(control)).startsWith(option);
    }

    private String chosen(String control) {
        return (String) page.locator(control).evaluate("select => select.selectedOptions[0].text");
    }

    /** A box, or one of several answers: within a group the arrows move. */
    void chooses(Locator choice) {
        var name = choice.getAttribute("name");
        if ("checkbox".equals(choice.getAttribute("type"))) {
            reaches(choice);
            page.keyboard().press("Space");
            return;
        }
        reachesOneOf(page.locator("input[type=radio][name='" + name + "']"));
        if (!isFocused(choice)) {
            page.keyboard().press("ArrowDown");
        } else {
            page.keyboard().press("Space");
        }
        assertThat(choice.isChecked()).isTrue();
    }

    private void reaches(Locator wanted) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isFocused(wanted)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key never arrives at " + wanted);
    }

    private void reachesOneOf(Locator group) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (group.all().stream().anyMatch(Keyboard::isFocused)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key never arrives at " + group);
    }

    private static boolean isFocused(Locator locator) {
        return (Boolean) locator.evaluate("element => element === document.activeElement");
    }
}
