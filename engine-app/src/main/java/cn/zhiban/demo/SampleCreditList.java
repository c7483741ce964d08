package cn.zhiban.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A list of serious discredit, so that the register is not empty; none of its firms has an account. */
@Component
@Profile("demo")
class SampleCreditList {

    private static final String NAME = "credit-list/serious-discredit";

    private final SampleProgress progress;
    private final OfficeApi office;

    SampleCreditList(SampleProgress progress, OfficeApi office) {
        this.progress = progress;
        this.office = office;
    }

    void load() {
        if (!progress.isTaken(NAME)) {
            var list = new ClassPathResource("samples/" + NAME + "/list.csv");
            office.sendOnce("admin", "sample/" + NAME, list, "/credit/imports");
            progress.taken(NAME);
        }
    }
}
