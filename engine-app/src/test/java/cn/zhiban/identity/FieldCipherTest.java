package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldCipherTest {

    private static final String ID_NUMBER = "44010619900307001X";

    @TempDir
    Path folder;

    private FieldCipher cipher() {
        return cipher(1);
    }

    @Test
    void opensWhatItSealedWithTheSameKeyAfterARestart() {
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
        byte[] sealed = cipher(2).seal(ID_NUMBER, "x");

        assertThatThrownBy(() -> cipher().open(sealed, "x")).hasMessageContaining("another key");
    }

    @Test
    void sealsNothingAsNothing() {
        assertThat(cipher().seal(null, "x")).isNull();
        assertThat(cipher().open(null, "x")).isNull();
    }

    @Test
    void refusesAKeyFileThatIsMissingOrOfTheWrongLength() throws Exception {
        Path shortKey = Files.writeString(folder.resolve("short.key"), "c2hvcnQ=");

        assertThatThrownBy(() -> FieldKey.at(shortKey)).hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> FieldKey.at(folder.resolve("none.key"))).hasMessageContaining("none.key");
    }

    private static FieldCipher cipher(int seed) {
        byte[] key = new byte[32];
        new Random(seed).nextBytes(key);
        return new FieldCipher(new FieldKey(key));
    }
}
