package cn.zhiban.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Loads the samples at the first start, when the server answers and before the platform says that it is ready: each to
 * the step at which its life says to stop. After a kill in the middle the next start goes on.
 */
@Component
@Profile("demo")
@Order(20)
class DemoSamples implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSamples.class);

    private final boolean wanted;
    private final SampleFiles files;
    private final SampleProgress progress;
    private final SampleSteps steps;
    private final SampleCreditList creditList;
    private final OfficeApi office;

    /** @param wanted property {@code zhiban.demo.samples}, true unless it says otherwise */
    DemoSamples(
            @Value("${zhiban.demo.samples:true}") boolean wanted,
            SampleFiles files,
            SampleProgress progress,
            SampleSteps steps,
            SampleCreditList creditList,
            OfficeApi office) {
        this.wanted = wanted;
        this.files = files;
        this.progress = progress;
        this.steps = steps;
        this.creditList = creditList;
        this.office = office;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            load();
        }
    }

    void load() {
        creditList.load();
        files.all().stream().filter(sample -> !progress.of(sample).ended()).forEach(this::load);
    }

    /** What is refused, because the law acted during a long stop, stays as it is: a demo still starts. */
    private void load(Sample sample) {
        try {
            var caseNo = submitted(sample);
            for (int n = progress.of(sample).stepsDone(); n < sample.life().stopAfter(); n++) {
                steps.take(sample, caseNo, sample.life().steps().get(n));
                progress.done(sample, n + 1);
            }
        } catch (HttpClientErrorException refused) {
            LOG.warn("示例 {} 没有走完：{}", sample.name(), refused.getMessage());
        }
        progress.ended(sample);
    }

    private String submitted(Sample sample) {
        var known = progress.of(sample);
        if (known.caseNo() != null) {
            return known.caseNo();
        }
        if (sample.life().authorisation() != null) {
            steps.authorise(sample, sample.life().authorisation());
        }
        var application = new HashMap<>(sample.application());
        application.put("materials", known.materials() == null ? ready(sample) : known.materials());
        var caseNo = office.postOnce(sample.life().submittedBy(), "sample/" + sample.name(), application, "/cases")
                .get("caseNo")
                .asText();
        progress.submitted(sample, caseNo);
        return caseNo;
    }

    private List<Map<String, Object>> ready(Sample sample) {
        var papers = ((List<?>) sample.application().get("materials"))
                .stream()
                        .map(Map.class::cast)
                        .map(one -> new Sample.Paper((String) one.get("key"), (String) one.get("file")));
        var materials = steps.uploaded(sample, sample.life().submittedBy(), papers);
        progress.ready(sample, materials);
        return materials;
    }
}
