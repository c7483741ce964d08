package cn.zhiban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

class FixedSeedTest {

    private static final List<Integer> FIRST = new ArrayList<>();
    private static final List<Integer> SECOND = new ArrayList<>();

    @Property(tries = 50)
    void drawsSamples(@ForAll int sample) {
        FIRST.add(sample);
    }

    @Property(tries = 50)
    void drawsSamplesAgain(@ForAll int sample) {
        SECOND.add(sample);
    }

    @AfterContainer
    static void drewTheSameTwice() {
        if (!Boolean.getBoolean("zhiban.deep")) {
            assertThat(FIRST).isEqualTo(SECOND);
        }
    }
}
