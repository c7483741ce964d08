package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way of a case through its models, drawn and in words. */
@BrowserTest
class PicturePageIT {

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Test
    void marksWhereTheCaseIsAndTheWayThatItTook() {
        var rest = Rest.of(port);
        var caseNo = accepted(rest);
        try (var examiner = BROWSER.person("examiner", port, Device.DESKTOP, true)) {
            examiner.signsIn().opens("/staff/cases/" + caseNo).reads("办理步骤");
            var page = examiner.page();
            page.locator(".way").scrollIntoViewIfNeeded();
            examiner.reads("走过", "现在");
            PlaywrightAssertions.assertThat(page.locator(".models [aria-pressed=true]"))
                    .hasText("限时办结");
            assertThat(marked(page, "is")).contains("userTask_decide");

            page.locator(".models button").first().click();
            PlaywrightAssertions.assertThat(page.locator(".models [aria-pressed=true]"))
                    .hasText("专利权质押登记");
            assertThat(marked(page, "was"))
                    .contains("startEvent_applicationSubmitted", "flow_handlingBegunToAcceptApplication")
                    .doesNotContain("endEvent_applicationNotAccepted");
            examiner.reads("办理步骤").pictures("31-process-picture");
        }
    }

    @Test
    void onAPhoneTheListSaysTheSame() {
        var rest = Rest.of(port);
        var caseNo = accepted(rest);
        try (var examiner = BROWSER.person("examiner", port, Device.PHONE, true)) {
            examiner.signsIn().opens("/staff/cases/" + caseNo);
            examiner.page().locator(".way").scrollIntoViewIfNeeded();
            PlaywrightAssertions.assertThat(examiner.page().locator(".models [aria-pressed=true]"))
                    .isVisible();
            PlaywrightAssertions.assertThat(examiner.page().locator(".tree [aria-current=step]"))
                    .containsText("作出决定");
            examiner.reads("办理步骤").pictures("31-process-picture");
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> marked(Page page, String marker) {
        return (List<String>) page.evaluate(
                "marker => [...document.querySelectorAll('.canvas .djs-element.' + marker)].map(e => e.dataset.elementId)",
                marker);
    }

    private static String accepted(Rest rest) {
        var caseNo = PledgeApplication.complete().submittedBy(rest.as("company1"));
        var clerk = rest.as("clerk");
        var task = clerk.get("/tasks?q=" + caseNo).text("items/0/id");
        clerk.post("/tasks/" + task + "/claim", Map.of());
        for (var material : List.of("applicationForm", "pledgeContract", "identityProofs")) {
            clerk.put("/cases/" + caseNo + "/materials/" + material, Map.of("verdict", "VERIFIED"));
        }
        var done = clerk.post("/tasks/" + task + "/complete", Map.of("outcome", "ACCEPT", "form", Map.of()));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        return caseNo;
    }
}
