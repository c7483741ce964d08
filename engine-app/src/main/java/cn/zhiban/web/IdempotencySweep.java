package cn.zhiban.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets old idempotency keys, hourly on the machine's clock. */
@Configuration
@EnableScheduling
class IdempotencySweep {

    private final StoredAnswers answers;

    IdempotencySweep(StoredAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        answers.forgetOld();
    }
}
