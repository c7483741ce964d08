package cn.zhiban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhiban.testing.Shipped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemBundleTest {

    private final ItemBundle shipped = Shipped.pledge();

    @Test
    void holdsTheItemWithItsPapersAndAllPhasesAndFormsThatItCalls() {
        assertThat(shipped.files())
                .containsOnlyKeys(
                        "item.yaml",
                        "scenario.yaml",
                        "select-materials.dmn",
                        "application-form.blank.md",
                        "application-form.sample.md",
                        "power-of-attorney.blank.md",
                        "power-of-attorney.sample.md",
                        "commitment.letter.md",
                        "offer-commitment.dmn",
                        "limit-deferral.dmn",
                        "plan-verification.dmn",
                        "defer-materials.bpmn",
                        "defer-materials-conclude.form",
                        "defer-materials-handle-lapse.form",
                        "defer-materials-object.form",
                        "defer-materials-proceed.form",
                        "defer-materials-review-deferred.form",
                        "verify-commitment.bpmn",
                        "verify-commitment-decide-revocation.form",
                        "verify-commitment-fulfilled.form",
                        "verify-commitment-judge-rectification.form",
                        "verify-commitment-propose.form",
                        "verify-commitment-rectify.form",
                        "verify-commitment-revoke.form",
                        "verify-commitment-uphold.form",
                        "verify-commitment-verify-commitment.form",
                        "patent-pledge-registration.bpmn",
                        "patent-pledge-registration.form",
                        "accept-application.bpmn",
                        "accept-application-review-materials.form",
                        "accept-application-accept.form",
                        "accept-application-notify.form",
                        "accept-application-refuse.form",
                        "conclude-supplement.bpmn",
                        "conclude-supplement-review-reply.form",
                        "conclude-supplement-accept.form",
                        "conclude-supplement-refuse.form",
                        "decide-within-limit.bpmn",
                        "decide-within-limit-decide.form",
                        "decide-within-limit-approve.form",
                        "decide-within-limit-refuse.form",
                        "deliver-result.bpmn",
                        "deliver-result-deliver-result.form",
                        "deliver-result-deliver.form",
                        "supervise-overdue.bpmn",
                        "supervise-overdue-explain-overdue.form",
                        "supervise-overdue-explain.form");
    }

    @Test
    void deploysModelsTablesAndFormsButNotTheList() {
        assertThat(shipped.deployable()).hasSize(40).doesNotContainKeys("item.yaml", "scenario.yaml");
    }

    @Test
    void hasTheSameDigestWhateverTheOrder() {
        Map<String, byte[]> forwards = new LinkedHashMap<>(shipped.files());
        Map<String, byte[]> backwards =
                new LinkedHashMap<>(((TreeMap<String, byte[]>) new TreeMap<>(shipped.files())).descendingMap());

        assertThat(bundle(backwards).digest())
                .isEqualTo(bundle(forwards).digest())
                .hasSize(64);
    }

    @Test
    void hasAnotherDigestWhenAnyFileChanges() {
        for (String file : shipped.files().keySet()) {
            Map<String, byte[]> changed = new HashMap<>(shipped.files());
            changed.put(file, (new String(changed.get(file), UTF_8) + " ").getBytes(UTF_8));
            assertThat(bundle(changed).digest()).as(file).isNotEqualTo(shipped.digest());
        }
    }

    @Test
    void prefersWhatTheFolderBringsAlong() {
        byte[] own = "{}".getBytes(UTF_8);
        Map<String, byte[]> files = Map.of(
                "a.bpmn",
                "<b:userTask xmlns:b='%s' xmlns:c='%s' c:formRef='f'/>"
                        .formatted(ModelXml.BPMN, ModelXml.CAMUNDA)
                        .getBytes(UTF_8),
                "f.form",
                own);

        ItemBundle bundle = ItemBundle.of("a", files, name -> Optional.of("other".getBytes(UTF_8)));

        assertThat(bundle.files().get("f.form")).isSameAs(own);
    }

    @Test
    void neverLooksUpANameThatLeadsOutOfItsFolder() {
        Map<String, byte[]> files = Map.of(
                "a.bpmn",
                "<b:callActivity xmlns:b='%s' calledElement='../../secret'/>"
                        .formatted(ModelXml.BPMN)
                        .getBytes(UTF_8));

        ItemBundle bundle = ItemBundle.of("a", files, name -> {
            throw new AssertionError(name);
        });

        assertThat(bundle.files()).containsOnlyKeys("a.bpmn");
    }

    private static ItemBundle bundle(Map<String, byte[]> files) {
        return ItemBundle.of("x", files, name -> Optional.empty());
    }
}
