package cn.zhiban.material.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.shared.RefusedRequest;
import cn.zhiban.testing.Papers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ByteArrayResource;

/** The scanner of the distribution with a signature of this test's own; {@code ./zhiban test} installs it. */
class VirusScanTest {

    @TempDir
    private Path folder;

    @Test
    void whatTheScannerKnowsIsRefusedAndTheRestIsTaken() throws Exception {
        try (var scanner = Scanner.start(folder, "zhiban-test-signature")) {
            for (var address : scanner.addresses()) {
                var scan = new VirusScan(address);
                assertThatCode(() -> scan.refuseInfected(file("harmless"))).doesNotThrowAnyException();
                assertCode("upload-infected", scan, file("x zhiban-test-signature x"));
                assertCode("upload-infected", scan, file(" ".repeat(3_000_000) + "zhiban-test-signature"));
            }
        }
    }

    @Test
    void whileTheScannerIsAwayNothingIsTaken() throws Exception {
        assertCode("scan-unavailable", new VirusScan(folder.resolve("nobody").toString()), file("harmless"));
        assertCode("scan-unavailable", new VirusScan("127.0.0.1:1"), file("harmless"));
        assertCode("scan-unavailable", new VirusScan("nobody.invalid:3310"), file("harmless"));
    }

    @Test
    void whereThereIsNoneFilesAreTaken() {
        assertThatCode(() -> new VirusScan("").refuseInfected(file("zhiban-test-signature")))
                .doesNotThrowAnyException();
    }

    @Test
    void anAddressThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new VirusScan("clamd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertCode(String code, VirusScan scan, ByteArrayResource file) {
        assertThatThrownBy(() -> scan.refuseInfected(file))
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static ByteArrayResource file(String more) {
        return new ByteArrayResource(Papers.pdf("", "", HostileFiles.bytes(more)));
    }
}
