package cn.zhiban.catalogue.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.zhiban.catalogue.ItemBundle;
import cn.zhiban.testing.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is brought, the check answers with findings; it never falls over. */
class BrokenFilesTest {

    private final ItemBundle shipped = Shipped.pledge();
    private final ItemCheck check = new ItemCheck(Vocabulary.shipped().delegates());

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "<a/>"})
    void refusesEmptyAndForeignContentOfEveryFile(String content) {
        for (String file : shipped.files().keySet()) {
            Map<String, byte[]> files = new HashMap<>(shipped.files());
            files.put(file, content.getBytes(StandardCharsets.UTF_8));
            assertThat(check.check(shipped.itemKey(), files))
                    .as(file)
                    .anySatisfy(finding -> assertThat(finding.file()).isEqualTo(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b:userTask xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
                "<b:timerEventDefinition xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'/>",
                "<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'><b:timerEventDefinition/><b:endEvent/></b:definitions>",
                "<b:subProcess triggeredByEvent='true' xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'/>"
            })
    void refusesModelsThatAreTurnedInsideOut(String content) {
        assertThat(check.checkModel("a.bpmn", content.getBytes(StandardCharsets.UTF_8), Map.of()))
                .isNotEmpty();
    }

    @Test
    void survivesEveryModelOutOfWhichALineIsTorn() {
        Random random = new Random(461);
        for (String file : List.of(PlantedItem.MODEL, PlantedItem.ACCEPT, PlantedItem.SUPPLEMENT, PlantedItem.DECIDE)) {
            String whole = new String(shipped.files().get(file), StandardCharsets.UTF_8);
            String[] lines = whole.split("\n");
            for (int i = 0; i < 40; i++) {
                String[] torn = lines.clone();
                torn[random.nextInt(lines.length)] = "";
                byte[] content = String.join("\n", torn).getBytes(StandardCharsets.UTF_8);
                assertThatCode(() -> check.checkModel(file, content, shipped.files()))
                        .doesNotThrowAnyException();
            }
        }
    }
}
