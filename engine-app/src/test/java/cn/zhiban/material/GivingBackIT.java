package cn.zhiban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.database.ZhibanTest;
import cn.zhiban.material.inspection.HostileFiles;
import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.Rest;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an officer gets of a file that somebody sent. */
@ZhibanTest
class GivingBackIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Uploads uploads;

    @Autowired
    private PagePreview preview;

    @Autowired
    private JdbcClient jdbc;

    private Rest firm;

    @BeforeEach
    void signsIn() {
        firm = Rest.of(port).as("company1");
    }

    @Test
    void itsNameEndsAsItsContentIs() throws IOException {
        assertThat(sent("合同.hta", HostileFiles.image("jpeg", 30, 20)).fileName())
                .isEqualTo("合同.hta.jpg");
        assertThat(sent("扫描.JPEG", HostileFiles.image("jpeg", 30, 20)).fileName())
                .isEqualTo("扫描.JPEG");
        assertThat(sent("没有后缀", HostileFiles.image("png", 30, 20)).fileName()).isEqualTo("没有后缀.png");
    }

    @Test
    void aPageThatCannotBeDrawnIsTriedOnce() throws IOException {
        var upload = sent("large.pdf", HostileFiles.pdfWithImage(12_000));

        assertNoPreview(upload);
        assertThat(jdbc.sql("select count(*) from content_page where content_id = ? and image is null")
                        .param(upload.contentId())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertNoPreview(upload);
    }

    private void assertNoPreview(Upload upload) {
        assertThatThrownBy(() -> preview.page(upload, 1))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("no-preview"));
    }

    private Upload sent(String name, byte[] content) {
        return uploads.find(UUID.fromString(firm.upload(name, content).text("uploadId")))
                .orElseThrow();
    }
}
