package cn.zhiban.material.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.Papers;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/** The process that looks into files: what a file does to it is over with that file. */
class HelperTest {

    @Test
    void looksAtOneFileAfterTheOther() throws Exception {
        try (var helper = new Helper(Duration.ofSeconds(60), Duration.ofSeconds(60))) {
            assertThat(look(helper, Papers.pdf()).finding()).isEqualTo(new Finding("application/pdf", 1));
            assertThatThrownBy(() -> look(helper, HostileFiles.pdfWithScript()))
                    .isInstanceOfSatisfying(
                            RefusedRequest.class,
                            refused -> assertThat(refused.code()).isEqualTo("upload-script"));
            assertThat(page(helper, Papers.pdf())).startsWith(0xff, 0xd8, 0xff);
        }
    }

    @Test
    void aFileThatExhaustsItsMemoryIsRefusedAndTheNextIsLookedAt() throws Exception {
        try (var helper = new Helper(Duration.ofSeconds(60), Duration.ofSeconds(60))) {
            assertUnreadable(() -> page(helper, HostileFiles.pdfWithImage(12_000)));
            assertThat(look(helper, Papers.pdf()).finding().pages()).isEqualTo(1);
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws Exception {
        try (var helper = new Helper(Duration.ofMillis(1), Duration.ofSeconds(60))) {
            assertUnreadable(() -> page(helper, HostileFiles.pdfWithImage(4_000)));
        }
    }

    private static void assertUnreadable(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo("upload-unreadable"));
    }

    private static HelperAnswer look(Helper helper, byte[] content) throws IOException {
        return ask(helper, HelperQuestion.LOOK, content);
    }

    private static byte[] page(Helper helper, byte[] content) throws IOException {
        return ask(helper, 1, content).image();
    }

    private static HelperAnswer ask(Helper helper, int page, byte[] content) throws IOException {
        return helper.ask(FileType.PDF, page, new ByteArrayResource(content), content.length);
    }
}
