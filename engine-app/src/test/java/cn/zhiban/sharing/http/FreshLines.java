package cn.zhiban.sharing.http;

import cn.zhiban.sharing.Answer;
import cn.zhiban.sharing.DataSharing;
import cn.zhiban.sharing.Question;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lines to the registers that a test may let forget how often nobody answered in the tests before it. */
public class FreshLines implements DataSharing {

    /** For a context in which the registers of one test are not those of the next. */
    @TestConfiguration
    public static class Laid {

        @Bean
        @Primary
        FreshLines freshLines(RegisterAddresses addresses, ReadingAnswer reading, ObjectMapper json) {
            return new FreshLines(addresses, reading, json);
        }
    }

    private final RegisterAddresses addresses;
    private final ReadingAnswer reading;
    private final ObjectMapper json;
    private volatile HttpDataSharing lines;

    FreshLines(RegisterAddresses addresses, ReadingAnswer reading, ObjectMapper json) {
        this.addresses = addresses;
        this.reading = reading;
        this.json = json;
        forget();
    }

    public final void forget() {
        lines = new HttpDataSharing(addresses, reading, json);
    }

    @Override
    public Answer ask(Question question) {
        return lines.ask(question);
    }
}
