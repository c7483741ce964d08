package cn.zhiban.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final String NUMBER = "44010619900307001X";

    private final BlindIndex index = index(1, Accounts.ID_NUMBER);

    @Test
    void isTheSameForEveryWayOfWritingANumber() {
        assertThat(index.of(NUMBER)).hasSize(32).isEqualTo(index.of(" 44010619900307001x "));
        assertThat(index.of(NUMBER)).isNotEqualTo(index.of("440106199003070028"));
        assertThat(index.of(null)).isNull();
    }

    @Test
    void cannotBeMadeWithoutTheKeyOrForAnotherColumn() {
        assertThat(index(2, Accounts.ID_NUMBER).of(NUMBER)).isNotEqualTo(index.of(NUMBER));
        assertThat(index(1, "case_file.applicant_id_number").of(NUMBER)).isNotEqualTo(index.of(NUMBER));
    }

    /** Rows keep it: another derivation would lose every person. Computed with another program. */
    @Test
    void staysWhatItIsFromVersionToVersion() {
        assertThat(HexFormat.of().formatHex(index.of(NUMBER)))
                .isEqualTo("04e91972acf4b5e1e997e6470d68fd8f43768f096db6d1eb144c3d855cd6e119");
    }

    private static BlindIndex index(int seed, String purpose) {
        byte[] key = new byte[32];
        key[0] = (byte) seed;
        return new BlindIndex(new FieldKey(key), purpose);
    }
}
