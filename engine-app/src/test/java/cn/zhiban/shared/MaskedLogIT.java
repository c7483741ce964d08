package cn.zhiban.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.database.ZhibanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Personal data in a log line or a failure is masked, however it came there. */
@ZhibanTest
@ExtendWith(OutputCaptureExtension.class)
class MaskedLogIT {

    @Test
    void noLineShowsAWholeIdentityNumberOrMobileNumber(CapturedOutput output) {
        LoggerFactory.getLogger(getClass())
                .error(
                        "王小明 {} {}",
                        "44010619900307001X",
                        "13812341234",
                        new IllegalStateException("duplicate key (44010619900307001X)", new Error("13812341234")));

        assertThat(output)
                .contains("440106********001X", "138****1234", "duplicate key")
                .doesNotContain("44010619900307001X", "13812341234");
    }
}
