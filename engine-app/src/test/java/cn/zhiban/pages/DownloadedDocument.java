package cn.zhiban.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A document as its applicant downloads and reads it, without blanks and line ends. */
record DownloadedDocument(String text) {

    private static final Pattern CODE = Pattern.compile("[0-7][0-9A-Z]{4}(-[0-9A-Z]{5}){3}-[0-9A-Z]{6}");

    /** From the page of the case, where it is ready. */
    static DownloadedDocument of(Person applicant, String caseNo, String title) throws IOException {
        var page = applicant.opens("/my/cases/" + caseNo).reads(title).page();
        var link =
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("下载\\s*" + title)));
        var file = page.waitForDownload(link::click);
        try (var document = Loader.loadPDF(file.path().toFile())) {
            return new DownloadedDocument(bare(new PDFTextStripper().getText(document)));
        }
    }

    DownloadedDocument says(String... words) {
        for (var word : words) {
            assertThat(text).contains(bare(word));
        }
        return this;
    }

    /** The code that is printed on it. */
    String code() {
        var code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }
}
