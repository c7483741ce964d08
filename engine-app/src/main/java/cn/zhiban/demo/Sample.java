package cn.zhiban.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;

/**
 * A sample application with its papers and what happens to it; the grammar stands in docs/samples/README.md.
 *
 * @param name item and folder, for example {@code patent-pledge-registration/plain}
 * @param application the body of {@code POST /cases}, with the name of a file where the body has an upload
 * @param lifeFile beside which the papers lie
 */
record Sample(String name, Map<String, Object> application, Life life, Resource lifeFile) {

    /**
     * @param authorisation under which an agent submits it; null where the applicant does itself
     * @param stopAfter how many of the steps the demo does
     */
    record Life(
            String about,
            String submittedBy,
            Authorisation authorisation,
            int stopAfter,
            List<Step> steps,
            String ends) {}

    /** @param by the account of the applicant */
    record Authorisation(String by, String until) {}

    /** One of {@code judge}, {@code notice}, {@code supply}, {@code publish} and {@code task}, this with outcome and form. */
    record Step(
            String as,
            Judge judge,
            Map<String, Object> notice,
            Supply supply,
            Publish publish,
            String task,
            String outcome,
            Map<String, Object> form) {}

    record Judge(String material, String verdict, String reasonCode, String words) {}

    /** The words for everybody in the place of those that were proposed. */
    record Publish(String topic, String question, String answer) {}

    record Supply(List<Paper> materials, boolean complete) {}

    /** @param file beside {@code life.json} */
    record Paper(String key, String file) {}

    Resource paper(String file) {
        try {
            return lifeFile.createRelative(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
