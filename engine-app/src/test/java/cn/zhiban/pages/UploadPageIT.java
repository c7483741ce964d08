package cn.zhiban.pages;

import static cn.zhiban.pages.PledgePages.APPLY;
import static cn.zhiban.pages.PledgePages.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.pages.Browser.Device;
import cn.zhiban.testing.Papers;
import cn.zhiban.testing.PledgeApplication;
import cn.zhiban.testing.Rest;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on their way, over a line that breaks, and as images of their pages. */
@BrowserTest
class UploadPageIT {

    private static final int BYTES = 3 * 1024 * 1024;

    @RegisterExtension
    private static final Browser BROWSER = new Browser();

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Test
    void aFileGoesOnWhereTheLineBroke() {
        var offsets = new ArrayList<String>();
        try (var company = BROWSER.person("company1", port, Device.PHONE, true)) {
            atTheMaterials(company);
            company.page().route("**/api/v1/uploads/*", route -> breaksOnce(route, offsets));
            company.attaches(CONTRACT, large("contract.pdf"));
            company.pictures("30-sending").presses("保存并继续");

            company.reads("专利权质押登记申请表：请选择文件", "已上传：contract.pdf").pictures("30-files");
        }
        assertThat(offsets).containsExactly("0", "1048576", "1048576", "2097152", "3145728");
    }

    @Test
    void aFileChosenAgainAfterALongInterruptionGoesOn() throws IOException {
        var again = Files.write(folder.resolve("again.pdf"), large("again.pdf").buffer);
        var offsets = new ArrayList<String>();
        try (var company = BROWSER.person("company3", port, Device.PHONE, true)) {
            atTheMaterials(company);
            var line = new boolean[] {true};
            company.page().route("**/api/v1/uploads**", route -> {
                var address = route.request().url();
                boolean part = address.contains("offset=");
                if (part && line[0]) {
                    offsets.add(address.substring(address.indexOf('=') + 1));
                }
                if (line[0] && !(part && offsets.size() == 2)) {
                    route.resume();
                } else {
                    line[0] = false;
                    route.abort();
                }
            });
            company.attaches(CONTRACT, again);
            var told = company.page().locator(".files .refused");
            PlaywrightAssertions.assertThat(told).hasCount(1, new HasCountOptions().setTimeout(60_000));
            company.reads("网络一直不通");
            line[0] = true;
            offsets.add("again");
            company.attaches(CONTRACT, again).reads("已上传：again.pdf");
        }
        assertThat(offsets).containsExactly("0", "1048576", "again", "1048576", "2097152", "3145728");
    }

    @Test
    void aFileTakenAwayIsNotSent() {
        try (var company = BROWSER.person("company2", port, Device.DESKTOP, true)) {
            atTheMaterials(company);
            company.attaches(CONTRACT, PledgePages.pdf("wrong.pdf")).reads("已上传：wrong.pdf");
            company.presses("移除 wrong.pdf").attaches(CONTRACT, PledgePages.pdf("right.pdf"));
            var materials = company.page().url();
            company.reads("已上传：right.pdf").presses("保存并退出");
            company.reads("我的办件").opens(materials).reads("已上传：right.pdf");
            assertThat(company.page().locator("main").innerText()).doesNotContain("wrong.pdf");
        }
    }

    @Test
    void anOfficerLooksAtThePagesOfAFile() {
        var caseNo = PledgeApplication.complete().submittedBy(Rest.of(port).as("company1"));
        try (var clerk = BROWSER.person("clerk", port, Device.DESKTOP, true)) {
            PledgePages.finds(clerk.signsIn(), caseNo);
            clerk.opens("/staff/cases/" + caseNo);
            clerk.page().locator(".files a[href*='/pages']").first().click();
            clerk.reads("共 1 页", "第 1 页", "下载原文件").pictures("32-preview");
            clerk.follows("回到办件").reads("材料核对");
            clerk.page().goBack();
            var image = clerk.page().locator(".sheets img");
            PlaywrightAssertions.assertThat(image).hasJSProperty("complete", true);
            assertThat((int) image.evaluate("image => image.naturalWidth")).isGreaterThan(1_000);
        }
    }

    private static void atTheMaterials(Person company) {
        company.signsIn().reads("我的办件").opens(APPLY);
        PledgePages.starts(company);
        company.opens(company.page().url().replace("/conditions", "/materials"));
    }

    /** The second part does not get through at its first try. */
    private static void breaksOnce(Route route, List<String> offsets) {
        var address = route.request().url();
        if (!address.contains("offset=")) {
            route.resume();
            return;
        }
        offsets.add(address.substring(address.indexOf('=') + 1));
        if (offsets.size() == 2) {
            route.abort();
        } else {
            route.resume();
        }
    }

    private static FilePayload large(String name) {
        var scan = new byte[BYTES];
        new Random(7).nextBytes(scan);
        return new FilePayload(name, "application/pdf", Papers.pdf("", "", scan));
    }
}
