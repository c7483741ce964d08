package cn.zhiban.pages;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Chromium of the machine, from the first person of a class to its last; each has a context of its own. */
final class Browser implements AfterAllCallback {

    /** On what somebody looks at the pages. */
    enum Device {
        PHONE(375, 812),
        DESKTOP(1280, 900);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> ARGUMENTS = List.of(
            "--lang=zh-CN",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    private com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(Path.of(System.getenv()
                                    .getOrDefault("ZHIBAN_CHROMIUM", "/usr/bin/chromium-headless-shell")))
                            .setArgs(ARGUMENTS));
        }
        return chromium;
    }

    /** @param script whether the pages may run JavaScript */
    Person person(String name, int port, Device device, boolean script) {
        return person(name, port, device, script, "zh-CN");
    }

    /** @param language that the browser asks for */
    Person person(String name, int port, Device device, boolean script, String language) {
        var context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(device.width, device.height)
                        .setLocale(language)
                        .setJavaScriptEnabled(script));
        return new Person(name, context, device, script);
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
