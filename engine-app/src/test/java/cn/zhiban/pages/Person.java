package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at a device. Whatever the browser complains of, a violated content security policy above all, is kept. */
final class Person implements AutoCloseable {

    /**
     * The answer to a refused form is a page like any other; the browser notes its status all the same. And so it does
     * where a test breaks the line.
     */
    private static final Pattern REFUSED_PAGE =
            Pattern.compile("Failed to load resource.*( (401|403|404|409|413|422|429) .*|ERR_FAILED)");

    private static final ContainsTextOptions AS_SHOWN =
            new ContainsTextOptions().setUseInnerText(true).setTimeout(15_000);

    private static final Pattern TITLE = Pattern.compile(".+ · 知办$");
    private static final String SESSION = "zhiban_session";

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final Browser.Device device;
    private final boolean script;
    private final List<String> complaints = new ArrayList<>();

    Person(String name, BrowserContext context, Browser.Device device, boolean script) {
        this.name = name;
        this.context = context;
        this.device = device;
        this.script = script;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
    }

    private void note(ConsoleMessage message) {
        if (Set.of("error", "warning").contains(message.type())
                && !REFUSED_PAGE.matcher(message.text()).matches()) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    Person opens(String address) {
        page.navigate(address);
        return this;
    }

    Person signsIn() {
        opens("/sign-in");
        return fillsInSignIn();
    }

    Person fillsInSignIn() {
        types("用户名", name);
        types("密码", "demo");
        return presses("登录");
    }

    /** As after half an hour: the browser still sends the cookie, but the server knows no such session any more. */
    Person losesTheSession() {
        context.addCookies(List.of(new Cookie(SESSION, "0123456789ABCDEF0123456789ABCDEF")
                .setDomain("127.0.0.1")
                .setPath("/")));
        return this;
    }

    Person types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Person chooses(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
        return this;
    }

    Person answers(String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    Person ticks(String label) {
        page.getByLabel(label).check();
        return this;
    }

    Person attaches(String label, FilePayload file) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        return this;
    }

    /** A large one, which the browser reads from the disk by itself. */
    Person attaches(String label, Path file) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        return this;
    }

    Person presses(String button) {
        button(button).click();
        return this;
    }

    Person follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Reads the page: it says this, it works on the device, and nothing is wrong with it for anybody. */
    Person reads(String... words) {
        for (var word : words) {
            PlaywrightAssertions.assertThat(page.locator("main")).containsText(word, AS_SHOWN);
        }
        page.waitForLoadState();
        assertThat(complaints)
                .as("what the browser complained of at %s", page.url())
                .isEmpty();
        PlaywrightAssertions.assertThat(page).hasTitle(TITLE);
        if (script) {
            assertThat(overflow())
                    .as("pixels beyond the screen at %s", page.url())
                    .isLessThanOrEqualTo(0);
            assertThat(graveFindings()).as("axe at %s", page.url()).isEmpty();
        }
        return this;
    }

    /** Keeps a picture of the page among the build's results. */
    Person pictures(String file) {
        if (script) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "pictures", file + "-" + device.width + ".png")));
        }
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    List<String> graveFindings() {
        return Accessibility.graveFindings(page);
    }

    private int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    @Override
    public void close() {
        context.close();
    }
}
