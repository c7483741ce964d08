package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final String ID_NUMBER = "44010619900307001X";

    @TempDir
    Path folder;

    private FieldCipher cipher() {
        return new FieldCipher(FieldKey.at(folder.resolve("keys/field.key")));
    }

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        byte[] sealed = cipher().seal(ID_NUMBER, "account.id_number");

        assertThat(cipher().open(sealed, "account.id_number")).isEqualTo(ID_NUMBER);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTimeAndShowsNothingOfIt() {
        byte[] sealed = cipher().seal(ID_NUMBER, "account.id_number");

        assertThat(cipher().seal(ID_NUMBER, "account.id_number")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1990");
    }

    @Test
    void refusesAValueThatWasMovedToAnotherColumn() {
        byte[] sealed = cipher().seal(ID_NUMBER, "account.id_number");

        assertThatThrownBy(() -> cipher().open(sealed, "account.phone")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAValueWithOneBitChangedWhereverItIs() {
        byte[] sealed = cipher().seal(ID_NUMBER, "account.id_number");

        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> cipher().open(changed, "account.id_number"))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void saysThatAnotherKeyWasUsed() {
        byte[] sealed = new FieldCipher(FieldKey.at(folder.resolve("other.key"))).seal(ID_NUMBER, "x");

        assertThatThrownBy(() -> cipher().open(sealed, "x")).hasMessageContaining("another key");
    }

    @Test
    void sealsNothingAsNothing() {
        assertThat(cipher().seal(null, "x")).isNull();
        assertThat(cipher().open(null, "x")).isNull();
    }

    @Test
    void makesTheKeyFileOnceReadableByItsOwnerOnly() throws Exception {
        FieldKey made = FieldKey.at(folder.resolve("field.key"));

        assertThat(FieldKey.at(folder.resolve("field.key")).bytes()).isEqualTo(made.bytes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("field.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAKeyFileOfTheWrongLengthOrNotInBase64() throws Exception {
        Path shortKey = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");
        Path noKey = Files.writeString(folder.resolve("no.key"), "不是密钥");

        assertThatThrownBy(() -> FieldKey.at(shortKey)).hasMessageContaining("256 bits");
        assertThatThrownBy(() -> FieldKey.at(noKey)).hasMessageContaining("not Base64");
    }
}
